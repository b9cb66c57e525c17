package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;

/// Points to a campaign of a workspace.
public record CampaignRef(WorkspaceId workspace, CampaignId campaign) {}
