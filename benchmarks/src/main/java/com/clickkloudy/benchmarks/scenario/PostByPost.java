package com.clickkloudy.benchmarks.scenario;

import com.clickkloudy.benchmarks.floor.Chain;
import com.clickkloudy.benchmarks.floor.FloorWorkers;
import com.clickkloudy.benchmarks.floor.NothingLeaf;
import com.clickkloudy.benchmarks.house.Temporal.Cost;
import com.clickkloudy.benchmarks.report.Samples;
import com.clickkloudy.benchmarks.report.Section;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// The shape that the engine does not have, for comparison: a workflow for each post, with 8 activities in a row.
public final class PostByPost implements Scenario {
    private static final int POSTS = 500;
    private static final int LEAVES = 8;

    @Override
    public String name() {
        return "postbypost";
    }

    @Override
    public Section run(Ground ground) {
        try (var _ = FloorWorkers.start(ground.house().temporal().client(), new NothingLeaf())) {
            var runs = ground.repeat("a workflow a post", () -> once(ground));
            return new Section(
                    "A workflow for each post",
                    """
                    500 workflows of 8 activities in a row that do nothing, started one after the other, until all have
                    ended. Not how the engine works: it is here for comparison with the floors.
                    """,
                    List.of(
                            List.of("posts/s", "s", "transitions a post"),
                            List.of(
                                    Samples.of(runs, run -> POSTS / run.seconds())
                                            .text(),
                                    Samples.of(runs, Run::seconds).text(),
                                    Samples.of(runs, run -> (double) run.cost().transitions() / POSTS)
                                            .text())));
        }
    }

    private record Run(double seconds, Cost cost) {}

    private static Run once(Ground ground) {
        var temporal = ground.house().temporal();
        var id = "chain-" + UUID.randomUUID() + "-";
        var chains = IntStream.range(0, POSTS)
                .mapToObj(number -> chain(temporal.client(), id + number))
                .toList();
        var start = System.nanoTime();
        chains.forEach(chain -> WorkflowClient.start(chain::grow, LEAVES));
        chains.forEach(chain -> WorkflowStub.fromTyped(chain).getResult(Void.class));
        var seconds = (System.nanoTime() - start) / 1e9;
        var workflows = IntStream.range(0, POSTS)
                .mapToObj(number -> WorkflowExecution.newBuilder()
                        .setWorkflowId(id + number)
                        .build())
                .toList();
        return new Run(seconds, temporal.cost(workflows));
    }

    private static Chain chain(WorkflowClient client, String id) {
        return client.newWorkflowStub(
                Chain.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(id)
                        .setTaskQueue(FloorWorkers.BRANCHES)
                        .build());
    }
}
