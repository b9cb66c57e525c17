package com.clickkloudy.activities.series;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import com.clickkloudy.storage.system.SeriesSweeps;
import com.clickkloudy.storage.system.Timetable;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.calendar.LibRecur;
import com.clickkloudy.workflows.campaign.series.SeriesRows;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the activities that make series' campaigns.
@Configuration(proxyBeanMethods = false)
public class SeriesActivities {
    @Bean
    SeriesRows seriesRows(
            RecurringCampaigns series,
            Campaigns campaigns,
            Accounts accounts,
            Starts starts,
            EngineTimes times,
            Timetable timetable,
            Clock clock) {
        var compose = new ComposeOccurrence(accounts, clock);
        return new SeriesInStorage(series, campaigns, compose, new LibRecur(), starts, times, timetable);
    }

    @Bean
    SweepSeries sweepSeries(
            SeriesSweeps sweeps, RecurringCampaigns series, Starts starts, EngineTimes times, Timetable timetable) {
        return new SweepSeries(sweeps, series, starts, times, timetable);
    }
}
