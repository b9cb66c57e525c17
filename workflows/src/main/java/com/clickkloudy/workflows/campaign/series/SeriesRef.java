package com.clickkloudy.workflows.campaign.series;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.series.SeriesId;

/// Points to a series of a workspace.
public record SeriesRef(WorkspaceId workspace, SeriesId series) {}
