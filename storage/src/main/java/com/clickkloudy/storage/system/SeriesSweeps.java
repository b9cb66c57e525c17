package com.clickkloudy.storage.system;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.series.SeriesId;
import java.time.Instant;
import java.util.List;

/// Series that lie open over all workspaces. Only the worker may ask.
public interface SeriesSweeps {
    /// @return series whose workflow has not been told of their last change
    List<Found> untold(int limit);

    /// @return series that should have a running workflow by now
    List<Found> due(Instant before, int limit);

    record Found(WorkspaceId workspace, SeriesId series, long revision) {}
}
