package com.clickkloudy.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the engine is held to, and whether it is there.
public final class Targets {
    private final List<List<String>> rows = new ArrayList<>();

    private Targets() {
        rows.add(List.of("target", "wanted", "measured", "met"));
    }

    public static Section of(Figures figures) {
        var targets = new Targets();
        targets.atLeast("posts/s against the bare floor, 1,000 posts", 0.5, figures.ratio("campaign.1000", "bare"));
        targets.atLeast("posts/s against the floor with commits", 0.8, figures.ratio("campaign.1000", "commits"));
        targets.atMost("state transitions a post, 1,000 posts", 4.5, figures.get("transitions.1000"));
        targets.atMost("p50 lateness, 1,000 posts in one second, s", 0.25, figures.get("late.p50"));
        targets.atMost("p99 lateness, 1,000 posts in one second, s", 0.8, figures.get("late.p99"));
        targets.atMost("time of 10,000 posts in times of 1,000", 11, figures.ratio("seconds.10000", "seconds.1000"));
        targets.atMost("heap after 10,000 posts in heaps after 1,000", 1.2, figures.ratio("heap.10000", "heap.1000"));
        targets.atMost("drain in times of the plan's minimum", 1.1, figures.get("drain"));
        return new Section("Targets", "Medians. What was not measured in this run has no figure.", targets.rows);
    }

    private void atLeast(String name, double wanted, Optional<Double> found) {
        add(name, "≥ " + wanted, found, found.filter(figure -> figure >= wanted));
    }

    private void atMost(String name, double wanted, Optional<Double> found) {
        add(name, "≤ " + wanted, found, found.filter(figure -> figure <= wanted));
    }

    private void add(String name, String wanted, Optional<Double> found, Optional<Double> met) {
        var verdict = found.isEmpty() ? "–" : met.isPresent() ? "yes" : "no";
        rows.add(List.of(name, wanted, found.map(Samples::number).orElse("–"), verdict));
    }
}
