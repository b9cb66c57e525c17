package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Schedule;
import java.time.Instant;

/// When a campaign leaves, as it was worked out.
record ChosenTime(Schedule schedule, Instant dueAt) {}
