package com.clickkloudy.activities.series;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Recurrences;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Edit;
import com.clickkloudy.storage.system.Timetable;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.series.SeriesNow;
import com.clickkloudy.workflows.campaign.series.SeriesRef;
import com.clickkloudy.workflows.campaign.series.SeriesRows;
import java.time.Instant;
import java.util.Optional;

/// The rows of series, as their workflow asks for them.
final class SeriesInStorage implements SeriesRows {
    private final RecurringCampaigns series;
    private final Campaigns campaigns;
    private final ComposeOccurrence compose;
    private final Recurrences calendar;
    private final Starts starts;
    private final EngineTimes times;
    private final Timetable timetable;

    SeriesInStorage(
            RecurringCampaigns series,
            Campaigns campaigns,
            ComposeOccurrence compose,
            Recurrences calendar,
            Starts starts,
            EngineTimes times,
            Timetable timetable) {
        this.series = series;
        this.campaigns = campaigns;
        this.compose = compose;
        this.calendar = calendar;
        this.starts = starts;
        this.times = times;
        this.timetable = timetable;
    }

    @Override
    public SeriesNow readSeries(SeriesRef ref) {
        var found = find(ref).filter(each -> each.state() != SeriesState.ENDED);
        if (found.isEmpty()) {
            return over();
        }
        var now = found.get();
        if (now.state() == SeriesState.PAUSED) {
            return new SeriesNow(false, now.revision(), Optional.empty(), Optional.empty());
        }
        var next = now.next(calendar, timetable.now());
        series.expects(now, next.map(Occurrence::at));
        return next.map(each -> new SeriesNow(false, now.revision(), next, Optional.of(wakeFor(each))))
                .orElseGet(SeriesInStorage::over);
    }

    @Override
    public void startOccurrence(SeriesRef ref, long revision, Occurrence occurrence) {
        find(ref).filter(now -> now.revision() == revision).ifPresent(now -> start(ref, now, occurrence));
    }

    @Override
    public void endSeries(SeriesRef ref) {
        find(ref)
                .ifPresent(now -> series.become(
                        ref.workspace(), ref.series(), SeriesState.ENDED, new Edit(now.createdBy(), timetable.now())));
    }

    private void start(SeriesRef ref, Series now, Occurrence occurrence) {
        series.make(now, occurrence, compose.campaign(now, occurrence)).ifPresent(made -> {
            var campaign = campaigns.find(ref.workspace(), made).orElseThrow();
            starts.tell(new CampaignRef(ref.workspace(), made), campaign.revision());
            campaigns.told(ref.workspace(), made, campaign.revision());
        });
    }

    private Instant wakeFor(Occurrence occurrence) {
        return occurrence.at().minus(times.makeAhead());
    }

    private Optional<Series> find(SeriesRef ref) {
        return series.find(ref.workspace(), ref.series());
    }

    private static SeriesNow over() {
        return new SeriesNow(true, 0, Optional.empty(), Optional.empty());
    }
}
