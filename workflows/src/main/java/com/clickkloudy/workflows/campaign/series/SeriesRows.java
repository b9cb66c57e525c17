package com.clickkloudy.workflows.campaign.series;

import com.clickkloudy.model.campaign.series.Occurrence;
import io.temporal.activity.ActivityInterface;

/// The rows of a series, as its workflow needs them. Every method may be repeated freely.
@ActivityInterface
public interface SeriesRows {
    /// Ends a series whose rule has no further occurrence.
    SeriesNow readSeries(SeriesRef series);

    /// Makes the occurrence's campaign and starts it, once; nothing if the series was changed meanwhile.
    void startOccurrence(SeriesRef series, long revision, Occurrence occurrence);

    /// Writes the end for a cancel that was asked for in Temporal.
    void endSeries(SeriesRef series);
}
