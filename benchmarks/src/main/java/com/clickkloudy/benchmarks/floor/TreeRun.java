package com.clickkloudy.benchmarks.floor;

import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;

public final class TreeRun implements Tree {
    @Override
    public void grow(int branches, int leaves) {
        var growing = new ArrayList<Promise<Void>>();
        for (var branch = 0; branch < branches; branch++) {
            var options = ChildWorkflowOptions.newBuilder()
                    .setWorkflowId(Workflow.getInfo().getWorkflowId() + "-" + branch)
                    .build();
            growing.add(Async.procedure(Workflow.newChildWorkflowStub(Branch.class, options)::grow, leaves));
        }
        Promise.allOf(growing).get();
    }
}
