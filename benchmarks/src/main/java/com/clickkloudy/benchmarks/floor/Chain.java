package com.clickkloudy.benchmarks.floor;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// A workflow of its own for one post: activities one after the other.
@WorkflowInterface
public interface Chain {
    @WorkflowMethod(name = "FloorChain")
    void grow(int leaves);
}
