package com.clickkloudy.benchmarks.floor;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Starts leaves and waits for them, as a batch does with its posts.
@WorkflowInterface
public interface Branch {
    @WorkflowMethod(name = "FloorBranch")
    void grow(int leaves);
}
