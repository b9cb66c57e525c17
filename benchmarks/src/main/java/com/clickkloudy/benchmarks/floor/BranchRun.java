package com.clickkloudy.benchmarks.floor;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;

public final class BranchRun implements Branch {
    private final Leaf leaf = Workflow.newActivityStub(
            Leaf.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(FloorWorkers.LEAVES)
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .build());

    @Override
    public void grow(int leaves) {
        var growing = new ArrayList<Promise<Void>>();
        for (var number = 0; number < leaves; number++) {
            growing.add(Async.procedure(leaf::grow, Workflow.getInfo().getWorkflowId() + "-" + number));
        }
        Promise.allOf(growing).get();
    }
}
