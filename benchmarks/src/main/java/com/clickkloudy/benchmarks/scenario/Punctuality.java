package com.clickkloudy.benchmarks.scenario;

import com.clickkloudy.benchmarks.house.House;
import com.clickkloudy.benchmarks.report.Samples;
import com.clickkloudy.benchmarks.report.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How late posts are that are all due in the same second, on platforms that take 50 ms for an answer.
public final class Punctuality implements Scenario {
    private static final int POSTS = 1_000;
    private static final int ANSWER_MILLIS = 50;
    private static final Duration AHEAD = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "punctuality";
    }

    @Override
    public Section run(Ground ground) {
        var accounts = ground.accounts(POSTS);
        var platforms = ground.house().platforms();
        platforms.trouble(Map.of(
                "kind", "latency", "operation", "publish", "platform", ground.platform(), "millis", ANSWER_MILLIS));
        var runs = ground.repeat(POSTS + " posts in one second", () -> once(ground.house(), accounts));
        platforms.behave();
        return new Section("Punctuality", """
                1,000 posts due in the same second, scheduled 45 s before. Lateness in seconds, from the second's begin to
                the entry in the simulator's ledger, which takes 50 ms to accept each. No post may be early or double.
                """, rows(ground, runs));
    }

    private record Late(double half, double most, double nearlyAll, double last) {}

    private static Late once(House house, List<String> accounts) {
        var ledger = house.platforms().now();
        var due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        var campaign = house.operator().publishAt("The tide is high. " + UUID.randomUUID(), accounts, due);
        house.temporal().awaitEnd(campaign);
        house.operator().mustBeOut(campaign, POSTS);
        house.platforms().mustHaveNoDoubles();
        var late = new Samples(house.platforms().acceptedSince(ledger).stream()
                .map(each -> Duration.between(due, each.at()).toMillis() / 1_000.0)
                .toList());
        if (late.values().size() != POSTS || late.min() < 0) {
            throw new IllegalStateException(late.values().size() + " posts were taken, the first at " + late.min());
        }
        return new Late(late.quantile(0.5), late.quantile(0.95), late.quantile(0.99), late.max());
    }

    private static List<List<String>> rows(Ground ground, List<Late> runs) {
        var half = Samples.of(runs, Late::half);
        var nearlyAll = Samples.of(runs, Late::nearlyAll);
        ground.figures().put("late.p50", half.median());
        ground.figures().put("late.p99", nearlyAll.median());
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("p50", "p95", "p99", "latest"));
        rows.add(List.of(
                half.text(),
                Samples.of(runs, Late::most).text(),
                nearlyAll.text(),
                Samples.of(runs, Late::last).text()));
        return rows;
    }
}
