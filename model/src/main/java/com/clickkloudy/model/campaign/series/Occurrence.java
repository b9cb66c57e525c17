package com.clickkloudy.model.campaign.series;

import java.time.Instant;
import java.time.LocalDateTime;

/// One time at which a series makes a campaign.
///
/// @param local the wall-clock time at which it leaves, in the series' zone; with the series the occurrence's key
/// @param moved true if the rule meant an hour that a clock change skips
public record Occurrence(LocalDateTime local, Instant at, boolean moved) {}
