package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Stays with one post that did not simply go out: looks for it, or waits until a person has decided.
/// Ends as failed in Temporal when the post failed.
@WorkflowInterface
public interface ResolvePost {
    @WorkflowMethod
    void resolve(PostRef post, FailureKind why);

    /// A person has decided, or the row has changed otherwise.
    @SignalMethod
    void changed();
}
