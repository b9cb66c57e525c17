package com.clickkloudy.benchmarks.scenario;

import com.clickkloudy.benchmarks.house.Platforms.Accepted;
import com.clickkloudy.benchmarks.report.Samples;
import com.clickkloudy.benchmarks.report.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How long a campaign takes where limits decide, against the least that the plan allows.
public final class Drain implements Scenario {
    private static final int OWNERS = 35;
    private static final int ACCOUNTS = 30;
    private static final Duration AHEAD = Duration.ofSeconds(30);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public Section run(Ground ground) {
        var accounts = new ArrayList<String>();
        for (var owner = 0; owner < OWNERS; owner++) {
            accounts.addAll(ground.connectLimited(Map.of("count", ACCOUNTS, "prefix", "owner" + owner + "x")));
        }
        var runs = ground.repeat("drain", () -> once(ground, accounts));
        var times = Samples.of(runs, Run::times);
        ground.figures().put("drain", times.median());
        return new Section(
                "Drain",
                """
                1,050 posts of 35 owners with 30 accounts each, on a platform that limits posts by account and by app.
                From the campaign's time to the last entry in the simulator's ledger, against the last slot of the plan.
                """,
                List.of(
                        List.of("s", "plan's minimum, s", "times", "most posts within a second"),
                        List.of(
                                Samples.of(runs, Run::seconds).text(),
                                Samples.of(runs, Run::least).text(),
                                times.text(),
                                Samples.of(runs, Run::densest).text())));
    }

    private record Run(double seconds, double least, double densest) {
        double times() {
            return seconds / Math.max(1, least);
        }
    }

    private static Run once(Ground ground, List<String> accounts) {
        var house = ground.house();
        var ledger = house.platforms().now();
        var due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        var campaign = house.operator().publishAt("The fleet leaves. " + UUID.randomUUID(), accounts, due);
        house.temporal().awaitEnd(campaign);
        house.operator().mustBeOut(campaign, accounts.size());
        house.platforms().mustHaveNoDoubles();
        var taken = house.platforms().acceptedSince(ledger).stream()
                .map(Accepted::at)
                .sorted()
                .toList();
        return new Run(
                seconds(due, taken.getLast()), seconds(due, house.operator().lastSlot(campaign)), densest(taken));
    }

    private static double densest(List<Instant> taken) {
        var most = 0;
        for (int first = 0, next = 0; next < taken.size(); next++) {
            while (Duration.between(taken.get(first), taken.get(next)).compareTo(A_SECOND) >= 0) {
                first++;
            }
            most = Math.max(most, next - first + 1);
        }
        return most;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1_000.0;
    }
}
