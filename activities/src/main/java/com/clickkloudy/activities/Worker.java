package com.clickkloudy.activities;

import com.clickkloudy.activities.campaign.BeatingSweep;
import com.clickkloudy.activities.campaign.CampaignActivities;
import com.clickkloudy.activities.campaign.Slot;
import com.clickkloudy.activities.series.SeriesActivities;
import com.clickkloudy.activities.series.SweepSeries;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.PlatformsConfiguration;
import com.clickkloudy.storage.Schema;
import com.clickkloudy.storage.Storage;
import com.clickkloudy.storage.campaign.Lateness;
import com.clickkloudy.workflows.account.Refreshing;
import com.clickkloudy.workflows.campaign.CampaignRows;
import com.clickkloudy.workflows.campaign.Preparing;
import com.clickkloudy.workflows.campaign.Publishing;
import com.clickkloudy.workflows.campaign.Sweeping;
import com.clickkloudy.workflows.campaign.series.SeriesRows;
import com.clickkloudy.workflows.wire.Temporal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// This room's door, and the worker process.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Storage.class,
    PlatformsConfiguration.class,
    CampaignActivities.class,
    SeriesActivities.class,
    TemporalConnection.class
})
public class Worker {
    public static void main(String[] arguments) {
        var application = new SpringApplication(Worker.class);
        application.setDefaultProperties(Map.of("spring.config.name", "worker"));
        application.run(arguments);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// @param quicker for tests only: everything that waits, that many times quicker
    @Bean
    @ConditionalOnMissingBean
    EngineTimes engineTimes(@Value("${clickkloudy.engine.quicker:1}") int quicker) {
        return EngineTimes.standard().quicker(quicker);
    }

    /// Counted whenever somebody reads the metrics.
    @Bean
    MeterBinder latePosts(Lateness lateness, EngineTimes times) {
        return meters -> Gauge.builder("clickkloudy.posts.late", () -> lateness.count(times.lateAfter()))
                .description("Posts that should have left a while ago and have neither left nor failed")
                .register(meters);
    }

    /// @param queues those that this process serves; all where none is named
    @Bean
    ChosenQueues chosenQueues(@Value("${clickkloudy.worker.queues:}") String queues) {
        return ChosenQueues.of(queues);
    }

    @Bean
    Workers workers(
            Temporal temporal,
            Platforms platforms,
            Schema schema,
            EngineTimes times,
            CampaignRows rows,
            Preparing preparing,
            Publishing publishing,
            Sweeping sweeping,
            Refreshing refreshing,
            SeriesRows series,
            SweepSeries sweepSeries,
            Slot slot,
            ChosenQueues queues) {
        var sweep = new BeatingSweep(() -> sweeping.sweep() + sweepSeries.sweep());
        var activities = new Workers.Activities(rows, series, preparing, publishing, sweep, refreshing);
        return new Workers(temporal, platforms, schema, times, activities, slot, queues);
    }
}
