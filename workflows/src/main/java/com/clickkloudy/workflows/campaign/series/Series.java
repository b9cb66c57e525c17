package com.clickkloudy.workflows.campaign.series;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Makes a series' campaigns, each in time. Ends with the series.
@WorkflowInterface
public interface Series {
    @WorkflowMethod
    void repeat(SeriesRef series);

    /// The rows have changed: read them again.
    @SignalMethod
    void changed(long revision);
}
