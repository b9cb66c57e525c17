package com.clickkloudy.activities.series;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import com.clickkloudy.storage.system.SeriesSweeps;
import com.clickkloudy.storage.system.SeriesSweeps.Found;
import com.clickkloudy.storage.system.Timetable;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.campaign.series.SeriesRef;
import java.time.Duration;

/// Tells series' workflows what got lost, and starts those that have vanished.
public final class SweepSeries {
    private static final int MANY = 200;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private final SeriesSweeps sweeps;
    private final RecurringCampaigns series;
    private final Starts starts;
    private final EngineTimes times;
    private final Timetable timetable;

    SweepSeries(SeriesSweeps sweeps, RecurringCampaigns series, Starts starts, EngineTimes times, Timetable timetable) {
        this.sweeps = sweeps;
        this.series = series;
        this.starts = starts;
        this.times = times;
        this.timetable = timetable;
    }

    /// @return how many it told
    public int sweep() {
        var untold = sweeps.untold(MANY);
        untold.forEach(this::tell);
        var soon = timetable.now().plus(times.makeAhead()).plus(A_MINUTE);
        var vanished = sweeps.due(soon, MANY).stream()
                .filter(each -> !starts.isRunning(ref(each)))
                .toList();
        vanished.forEach(this::tell);
        return untold.size() + vanished.size();
    }

    private void tell(Found found) {
        starts.tell(ref(found), found.revision());
        series.told(found.workspace(), found.series(), found.revision());
    }

    private static SeriesRef ref(Found found) {
        return new SeriesRef(found.workspace(), found.series());
    }
}
