package com.clickkloudy.workflows.campaign;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// One sweep, started by a schedule.
@WorkflowInterface
public interface Sweep {
    @WorkflowMethod
    void sweep();
}
