package com.clickkloudy.benchmarks.floor;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Starts branches and waits for them, as a campaign does with its batches.
@WorkflowInterface
public interface Tree {
    @WorkflowMethod(name = "FloorTree")
    void grow(int branches, int leaves);
}
