package com.clickkloudy.workflows;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.ResolvePost;
import com.clickkloudy.workflows.campaign.series.SeriesRef;
import com.clickkloudy.workflows.wire.Attributes;
import com.clickkloudy.workflows.wire.Ids;
import com.clickkloudy.workflows.wire.Queues;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;

/// Starts workflows and tells running ones to look again. Every call may be repeated: the rows decide what happens.
public final class Starts {
    private final WorkflowClient client;

    public Starts(WorkflowClient client) {
        this.client = client;
    }

    /// Tells a campaign's workflow that its rows changed, and starts it where it does not run.
    public void tell(CampaignRef campaign, long revision) {
        var stub = client.newUntypedWorkflowStub("PublishCampaign", campaignOptions(campaign));
        stub.signalWithStart("changed", new Object[] {revision}, new Object[] {campaign});
    }

    /// Tells a series' workflow that its rows changed, and starts it where it does not run.
    public void tell(SeriesRef series, long revision) {
        var options = reusable(Ids.series(series.series()))
                .setTypedSearchAttributes(Attributes.ofSeries(series.workspace()))
                .build();
        var stub = client.newUntypedWorkflowStub("Series", options);
        stub.signalWithStart("changed", new Object[] {revision}, new Object[] {series});
    }

    /// Tells a post's own workflow, if it has one, that a person decided.
    public void tell(PostRef post) {
        try {
            client.newWorkflowStub(ResolvePost.class, Ids.post(post.post())).changed();
        } catch (WorkflowNotFoundException ended) {
            return;
        }
    }

    /// Gives a post a workflow of its own, unless it has one.
    public void resolve(PostRef post, FailureKind why) {
        var stub = client.newWorkflowStub(ResolvePost.class, postOptions(post, why));
        WorkflowClient.start(stub::resolve, post, why);
    }

    public boolean isRunning(CampaignRef campaign) {
        return isRunning(Ids.campaign(campaign.campaign()));
    }

    /// @return whether a workflow of its own stays with the post
    public boolean isRunning(PostRef post) {
        return isRunning(Ids.post(post.post()));
    }

    public boolean isRunning(SeriesRef series) {
        return isRunning(Ids.series(series.series()));
    }

    private boolean isRunning(String workflow) {
        try {
            var described = client.newUntypedWorkflowStub(workflow).describe();
            return described.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
        } catch (WorkflowNotFoundException unknown) {
            return false;
        }
    }

    private static WorkflowOptions campaignOptions(CampaignRef campaign) {
        return reusable(Ids.campaign(campaign.campaign()))
                .setTypedSearchAttributes(Attributes.ofCampaign(campaign.workspace(), campaign.campaign()))
                .build();
    }

    private static WorkflowOptions postOptions(PostRef post, FailureKind why) {
        var campaign = post.campaign();
        var attributes = Attributes.ofPost(
                Attributes.ofCampaign(campaign.workspace(), campaign.campaign()), post.account(), post.platform(), why);
        return reusable(Ids.post(post.post()))
                .setStaticSummary(post.platform() + " · " + why)
                .setTypedSearchAttributes(attributes)
                .build();
    }

    private static WorkflowOptions.Builder reusable(String id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(Queues.CAMPAIGNS)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING);
    }
}
