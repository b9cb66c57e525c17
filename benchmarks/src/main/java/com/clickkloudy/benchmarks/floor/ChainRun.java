package com.clickkloudy.benchmarks.floor;

import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

public final class ChainRun implements Chain {
    private final Leaf leaf = Workflow.newActivityStub(
            Leaf.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(FloorWorkers.LEAVES)
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .build());

    @Override
    public void grow(int leaves) {
        for (var number = 0; number < leaves; number++) {
            leaf.grow(Workflow.getInfo().getWorkflowId() + "-" + number);
        }
    }
}
