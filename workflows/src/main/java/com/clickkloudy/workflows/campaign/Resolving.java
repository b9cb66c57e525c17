package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.workflows.wire.Attributes;
import com.clickkloudy.workflows.wire.Ids;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.failure.ChildWorkflowFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;

/// Gives a post a workflow of its own, which outlives the batch that asked for it.
final class Resolving {
    private Resolving() {}

    static void start(PostRef post, FailureKind why) {
        var stub = Workflow.newChildWorkflowStub(ResolvePost.class, options(post, why));
        Async.procedure(stub::resolve, post, why);
        try {
            Workflow.getWorkflowExecution(stub).get();
        } catch (ChildWorkflowFailure already) {
            // It has one, which reads the same row.
            Workflow.getLogger(Resolving.class).info("A post already has its workflow. post={}", post.post());
        }
    }

    private static ChildWorkflowOptions options(PostRef post, FailureKind why) {
        var campaign = post.campaign();
        return ChildWorkflowOptions.newBuilder()
                .setWorkflowId(Ids.post(post.post()))
                .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                .setStaticSummary(post.platform() + " · " + why)
                .setTypedSearchAttributes(Attributes.ofPost(
                        Attributes.ofCampaign(campaign.workspace(), campaign.campaign()),
                        post.account(),
                        post.platform(),
                        why))
                .build();
    }
}
