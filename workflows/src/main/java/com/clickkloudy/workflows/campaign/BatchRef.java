package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.platform.PlatformId;
import java.time.Duration;
import java.time.Instant;

/// Points to at most 50 posts of one platform that leave one soon after the other.
///
/// @param number of the batch in its campaign, never used twice
/// @param posts how many it has
/// @param slot when the last of its posts leaves
/// @param notAfter after it, none of them leaves by itself
/// @param within the longest that one call of the platform may take, all told
public record BatchRef(
        CampaignRef campaign,
        int version,
        PlatformId platform,
        int number,
        int posts,
        Instant slot,
        Instant notAfter,
        Duration within) {}
