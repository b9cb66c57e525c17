package com.clickkloudy.workflows.campaign;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Prepares a page of posts of one platform and publishes each at its slot.
@WorkflowInterface
public interface PublishBatch {
    @WorkflowMethod
    void publish(BatchRef batch);
}
