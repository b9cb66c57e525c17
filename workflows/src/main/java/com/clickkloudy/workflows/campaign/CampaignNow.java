package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.Gate;
import java.time.Duration;
import java.time.Instant;

/// What the rows say of a campaign at this moment.
///
/// @param open posts that have not left and are in no batch that still runs
/// @param failed posts that are parked or have failed
/// @param nextAt when the first of them can go on, preparation included
/// @param pause the shortest wait between two rounds
public record CampaignNow(Gate gate, int version, int open, int failed, Instant nextAt, Duration pause) {}
