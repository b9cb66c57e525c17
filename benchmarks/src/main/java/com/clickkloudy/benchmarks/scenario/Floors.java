package com.clickkloudy.benchmarks.scenario;

import com.clickkloudy.benchmarks.floor.CommittingLeaf;
import com.clickkloudy.benchmarks.floor.FloorWorkers;
import com.clickkloudy.benchmarks.floor.Leaf;
import com.clickkloudy.benchmarks.floor.NothingLeaf;
import com.clickkloudy.benchmarks.floor.Tree;
import com.clickkloudy.benchmarks.house.Temporal.Cost;
import com.clickkloudy.benchmarks.house.Usage;
import com.clickkloudy.benchmarks.report.Samples;
import com.clickkloudy.benchmarks.report.Section;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What 1,000 posts cost on the same servers where there is no engine.
public final class Floors implements Scenario {
    private static final int BRANCHES = 20;
    private static final int LEAVES = 50;
    private static final int POSTS = BRANCHES * LEAVES;
    private static final int WARM_UPS = 5;

    @Override
    public String name() {
        return "floors";
    }

    @Override
    public Section run(Ground ground) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "floor",
                "posts/s",
                "s",
                "transitions a post",
                "writing transactions a post",
                "CPU ms a post",
                "of them: floor's worker / PostgreSQL / Temporal",
                "others' CPU"));
        rows.add(measured(ground, "bare", new NothingLeaf()));
        try (var committing = new CommittingLeaf(() -> ground.house().database().beside("floor"))) {
            rows.add(measured(ground, "commits", committing));
        }
        return new Section("Floors", """
                A workflow that starts 20 workflows of 50 activities each, from the start to the answer. `bare`: the
                activities do nothing. `commits`: they commit two transactions each, as a post's claim and its outcome.
                CPU is that of all processes that take part; `others' CPU` what the rest of the machine used, of all cores.
                """, rows);
    }

    /// @param others part of all cores
    private record Run(double seconds, Cost cost, long writing, Usage usage, double others) {}

    private static List<String> measured(Ground ground, String name, Leaf leaf) {
        try (var _ = FloorWorkers.start(ground.house().temporal().client(), leaf)) {
            var runs = ground.repeat("floor " + name, WARM_UPS, () -> once(ground));
            var speed = Samples.of(runs, run -> POSTS / run.seconds());
            ground.figures().put(name, speed.median());
            return List.of(
                    name,
                    speed.text(),
                    Samples.of(runs, Run::seconds).text(),
                    Samples.of(runs, run -> (double) run.cost().transitions() / POSTS)
                            .text(),
                    Samples.of(runs, run -> (double) run.writing() / POSTS).text(),
                    Samples.of(runs, run -> 1_000 * run.usage().ours() / POSTS).text(),
                    cpu(runs),
                    Samples.number(100 * Samples.of(runs, Run::others).median()) + " %");
        }
    }

    private static String cpu(List<Run> runs) {
        return Stream.<ToDoubleFunction<Usage>>of(Usage::bench, Usage::postgres, Usage::temporal)
                .map(each -> Samples.of(runs, run -> 1_000 * each.applyAsDouble(run.usage()) / POSTS))
                .map(samples -> Samples.number(samples.median()))
                .collect(Collectors.joining(" / "));
    }

    private static Run once(Ground ground) {
        var temporal = ground.house().temporal();
        var id = "floor-" + UUID.randomUUID();
        var tree = temporal.client()
                .newWorkflowStub(
                        Tree.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(id)
                                .setTaskQueue(FloorWorkers.BRANCHES)
                                .setWorkflowRunTimeout(Duration.ofMinutes(10))
                                .build());
        var before = ground.house().database().counters();
        var usage = ground.house().usage();
        var start = System.nanoTime();
        tree.grow(BRANCHES, LEAVES);
        var seconds = (System.nanoTime() - start) / 1e9;
        var written = ground.house().database().counters().minus(before).writing();
        var used = ground.house().usage().minus(usage);
        var others = used.others() / seconds / Runtime.getRuntime().availableProcessors();
        return new Run(seconds, temporal.cost(workflows(id)), written, used, others);
    }

    private static List<WorkflowExecution> workflows(String tree) {
        var all = new ArrayList<WorkflowExecution>();
        all.add(WorkflowExecution.newBuilder().setWorkflowId(tree).build());
        for (var branch = 0; branch < BRANCHES; branch++) {
            all.add(WorkflowExecution.newBuilder()
                    .setWorkflowId(tree + "-" + branch)
                    .build());
        }
        return all;
    }
}
