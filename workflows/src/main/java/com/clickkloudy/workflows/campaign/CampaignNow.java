package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.Gate;
import java.time.Duration;
import java.time.Instant;

/// What the rows say of a campaign at this moment.
///
/// @param dueAt its time, or when it was resumed if that was later
/// @param open posts that have not left and are in no batch that still runs
/// @param failed posts that are parked or have failed
/// @param nextAt when the first of them can go on, preparation included
/// @param pause the shortest wait between two rounds
public record CampaignNow(
        Gate gate, int version, Instant dueAt, int open, int failed, Instant nextAt, Duration pause) {}
