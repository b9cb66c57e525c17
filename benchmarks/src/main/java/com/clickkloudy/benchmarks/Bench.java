package com.clickkloudy.benchmarks;

import com.clickkloudy.benchmarks.house.House;
import com.clickkloudy.benchmarks.report.Figures;
import com.clickkloudy.benchmarks.report.Machine;
import com.clickkloudy.benchmarks.report.Report;
import com.clickkloudy.benchmarks.report.Targets;
import com.clickkloudy.benchmarks.scenario.CampaignAtOnce;
import com.clickkloudy.benchmarks.scenario.Choice;
import com.clickkloudy.benchmarks.scenario.Drain;
import com.clickkloudy.benchmarks.scenario.Floors;
import com.clickkloudy.benchmarks.scenario.Ground;
import com.clickkloudy.benchmarks.scenario.PostByPost;
import com.clickkloudy.benchmarks.scenario.Punctuality;
import com.clickkloudy.benchmarks.scenario.Scenario;
import com.clickkloudy.benchmarks.scenario.Throttled;
import io.temporal.serviceclient.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Measures what was chosen, one scenario after the other, and writes the report: see `make bench`.
public final class Bench {
    private static final List<Scenario> SCENARIOS = List.of(
            new Floors(), new CampaignAtOnce(), new Punctuality(), new Drain(), new Throttled(), new PostByPost());

    private Bench() {}

    /// @param arguments see [Choice]
    public static void main(String[] arguments) {
        var choice = Choice.of(arguments);
        var figures = new Figures();
        try (var house = House.start(choice.program())) {
            var report = new Report(choice.report(), head(house, choice, String.join(" ", arguments)));
            var ground = new Ground(house, choice, figures);
            SCENARIOS.stream().filter(choice::includes).forEach(scenario -> {
                report.add(scenario.run(ground));
                report.write(Targets.of(figures));
            });
        }
    }

    private static String head(House house, Choice choice, String asked) {
        return String.format(
                Locale.ROOT,
                """
                Measured %s by `make bench` (%s) on %d cores, %s GB of memory, everything on one machine, which others
                may have used meanwhile: its load a minute before was %s. %d repetitions after a warm-up; each figure is
                the median, with the smallest and the largest. Java %s, Temporal server %s, SDK %s, PostgreSQL %s.
                """,
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                asked.replaceAll("(program|report|platform|limited)=\\S+ ?", "").strip(),
                Machine.cores(),
                Machine.memory(),
                Machine.load(),
                choice.repetitions(),
                Machine.java(),
                house.temporal().version(),
                Version.LIBRARY_VERSION,
                house.database().version());
    }
}
