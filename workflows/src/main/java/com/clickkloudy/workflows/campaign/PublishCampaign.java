package com.clickkloudy.workflows.campaign;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Brings a campaign's posts out at their time. Ends when every post is final or parked.
@WorkflowInterface
public interface PublishCampaign {
    @WorkflowMethod
    void publish(CampaignRef campaign);

    /// The rows have changed: read them again.
    @SignalMethod
    void changed(long revision);
}
