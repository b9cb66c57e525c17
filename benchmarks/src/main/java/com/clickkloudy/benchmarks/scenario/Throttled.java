package com.clickkloudy.benchmarks.scenario;

import com.clickkloudy.benchmarks.house.House;
import com.clickkloudy.benchmarks.house.Platforms.Accepted;
import com.clickkloudy.benchmarks.house.Waiting;
import com.clickkloudy.benchmarks.report.Samples;
import com.clickkloudy.benchmarks.report.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Whether one server that throttles makes the posts of 34 healthy ones late.
public final class Throttled implements Scenario {
    private static final int HOSTS = 35;
    private static final int ACCOUNTS = 30;
    private static final int HEALTHY = (HOSTS - 1) * ACCOUNTS;
    private static final String SICK = "h0";
    private static final int RETRY_AFTER_SECONDS = 20;
    private static final int PATIENCE_SECONDS = 300;
    private static final Duration AHEAD = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "throttled";
    }

    @Override
    public Section run(Ground ground) {
        var accounts = new ArrayList<String>();
        for (var host = 0; host < HOSTS; host++) {
            accounts.addAll(ground.connect(Map.of("count", ACCOUNTS, "prefix", "guest", "instance", "h" + host)));
        }
        var without = ground.repeat("35 healthy servers", () -> once(ground, accounts, ""));
        var with = ground.repeat("one throttles", () -> once(ground, accounts, SICK));
        return new Section(
                "One server that throttles beside 34 healthy ones",
                """
                35 servers of one platform with 30 accounts each, all 1,050 posts due in the same second. One server
                answers every post of that minute by 429 and asks to wait 20 s. Lateness in seconds of the posts on the
                34 others, by the simulator's ledger; the throttled ones come out later, once each.
                """,
                List.of(List.of("", "p50", "p99", "latest"), row("all healthy", without), row("one throttles", with)));
    }

    private record Late(double half, double nearlyAll, double last) {}

    private static List<String> row(String name, List<Late> runs) {
        return List.of(
                name,
                Samples.of(runs, Late::half).text(),
                Samples.of(runs, Late::nearlyAll).text(),
                Samples.of(runs, Late::last).text());
    }

    /// @param sick the server that throttles, or none
    private static Late once(Ground ground, List<String> accounts, String sick) {
        var house = ground.house();
        var ledger = house.platforms().now();
        var due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        if (!sick.isEmpty()) {
            throttle(ground, sick);
        }
        var campaign = house.operator().publishAt("Wind from the west. " + UUID.randomUUID(), accounts, due);
        Waiting.until(
                "the healthy posts",
                PATIENCE_SECONDS,
                () -> healthy(house, ledger).size() == HEALTHY);
        house.platforms().behave();
        house.temporal().awaitEnd(campaign);
        house.operator().mustBeOut(campaign, accounts.size());
        house.platforms().mustHaveNoDoubles();
        var late = new Samples(healthy(house, ledger).stream()
                .map(each -> Duration.between(due, each.at()).toMillis() / 1_000.0)
                .toList());
        return new Late(late.quantile(0.5), late.quantile(0.99), late.max());
    }

    private static void throttle(Ground ground, String sick) {
        for (var guest = 1; guest <= ACCOUNTS; guest++) {
            ground.house()
                    .platforms()
                    .trouble(Map.of(
                            "kind",
                            "throttle",
                            "operation",
                            "publish",
                            "platform",
                            ground.platform(),
                            "account",
                            "guest" + guest + "@" + sick,
                            "retryAfter",
                            RETRY_AFTER_SECONDS));
        }
    }

    private static List<Accepted> healthy(House house, long ledger) {
        return house.platforms().acceptedSince(ledger).stream()
                .filter(each -> !each.account().endsWith("@" + SICK))
                .toList();
    }
}
