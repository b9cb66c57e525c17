package com.clickkloudy.workflows.campaign.series;

import com.clickkloudy.model.campaign.series.Occurrence;
import java.time.Instant;
import java.util.Optional;

/// What the rows say of a series at this moment.
///
/// @param over true if it makes no campaign any more
/// @param next what it makes next; empty while it is paused
/// @param wakeAt when that is made: a little before it leaves, so that it can be prepared
public record SeriesNow(boolean over, long revision, Optional<Occurrence> next, Optional<Instant> wakeAt) {}
