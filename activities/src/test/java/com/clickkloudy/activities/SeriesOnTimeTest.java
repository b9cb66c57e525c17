package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.activities.series.SweepSeries;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.model.campaign.series.Template;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Past;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.campaign.series.SeriesRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Series from the rows to the platform.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesOnTimeTest {
    private EngineRig rig;
    private RecurringCampaigns all;

    @BeforeAll
    void open() {
        rig = new EngineRig(TemporalServer.inMemory());
        all = rig.bean(RecurringCampaigns.class);
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void an_occurrence_goes_to_the_accounts_of_its_time() {
        var due = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        var series = series(Pigeons.PLAIN, due, 1);
        var late = rig.account(Pigeons.PLAIN, "late");

        rig.bean(Starts.class).tell(new SeriesRef(rig.workspace, series.id()), 1);

        var campaign = made(series);
        rig.awaitState(campaign, CampaignState.FINISHED);
        var posts = rig.posts(campaign);
        assertThat(posts).anyMatch(row -> row.post().account().equals(late));
        assertThat(posts).allSatisfy(row -> {
            assertThat(row.post().sentAt().orElseThrow()).isAfterOrEqualTo(due.minusMillis(100));
            assertThat(rig.acceptances(row)).isEqualTo(1);
        });
        EngineRig.until(
                () -> found(series).state() == SeriesState.ENDED,
                () -> found(series).toString());
    }

    @Test
    void after_an_outage_only_the_last_of_the_missed_is_made_up_for() {
        rig.account(Pigeons.FINDING, "one");
        var first = Instant.now().minus(Duration.ofDays(3));
        var series = series(Pigeons.FINDING, first, 3);

        rig.bean(SweepSeries.class).sweep();

        made(series);
        EngineRig.until(() -> found(series).made() == 1, () -> found(series).toString());
        var past = all.past(rig.workspace, series.id(), 10);
        assertThat(past).hasSize(1);
        assertThat(past.getFirst().occurrence().at()).isAfter(Instant.now().minus(Duration.ofDays(1)));
    }

    private CampaignId made(Series series) {
        EngineRig.until(
                () -> past(series).flatMap(Past::campaign).isPresent(),
                () -> found(series).toString());
        return past(series).flatMap(Past::campaign).orElseThrow();
    }

    private Optional<Past> past(Series series) {
        return all.past(rig.workspace, series.id(), 1).stream().findFirst();
    }

    private Series found(Series series) {
        return all.find(rig.workspace, series.id()).orElseThrow();
    }

    private Series series(PlatformId platform, Instant first, int count) {
        var local = LocalDateTime.ofInstant(first, ZoneOffset.UTC).withNano(0);
        var at = new Schedule.At(local, ZoneOffset.UTC, Duration.ofHours(24));
        var recurrence = new Recurrence(at, "FREQ=DAILY", Optional.empty(), Optional.of(count));
        var content = new Content("The harbour is open.", List.of());
        var template = new Template("Every day", content, List.of(), List.of(), List.of(platform), recurrence);
        var id = new SeriesId(UUID.randomUUID());
        var series = new Series(
                id,
                rig.workspace,
                template,
                rig.person,
                SeriesState.ACTIVE,
                1,
                first.minusSeconds(1),
                0,
                Instant.now());
        all.add(series);
        return series;
    }
}
