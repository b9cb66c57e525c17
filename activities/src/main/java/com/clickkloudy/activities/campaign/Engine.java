package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.storage.system.Timetable;
import com.clickkloudy.workflows.Starts;
import java.time.Clock;

/// The parts that the activities about campaigns share.
///
/// @param time what every decision about posts is made by: all workers agree about it
/// @param clock this machine's, only for what has to be over here: it may be wrong
/// @param worker this process, as it is written beside its claims
record Engine(
        Campaigns campaigns,
        Posts posts,
        Claims claims,
        Batches batches,
        Jobs jobs,
        Sessions sessions,
        Verdicts verdicts,
        Recorder recorder,
        Starts starts,
        Platforms platforms,
        Timetable timetable,
        Slot slot,
        EngineTimes times,
        DatabaseClock time,
        Clock clock,
        String worker) {}
