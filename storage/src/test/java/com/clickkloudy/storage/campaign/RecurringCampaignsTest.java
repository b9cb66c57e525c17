package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.model.campaign.series.Template;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Change;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Edit;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Made;
import com.clickkloudy.storage.system.SeriesSweeps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecurringCampaignsTest {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private CampaignExamples examples;
    private RecurringCampaigns all;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        examples = new CampaignExamples(room);
        all = room.getBean(RecurringCampaigns.class);
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void a_series_is_found_as_it_was_made() {
        var series = added();

        assertThat(all.find(examples.workspace(), series.id())).contains(series);
        assertThat(all.find(new CampaignExamples(room).workspace(), series.id()))
                .isEmpty();
    }

    @Test
    void one_occurrence_is_made_once_however_many_make_it_at_the_same_time() throws Exception {
        var series = added();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<CampaignId>> make = () -> all.make(series, occurrence(1), campaign());
            var answers =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(n -> make).toList());

            for (var each : answers) {
                assertThat(each.get()).isEqualTo(answers.getFirst().get()).isPresent();
            }
        }
        assertThat(all.past(examples.workspace(), series.id(), 10)).hasSize(1);
        assertThat(found(series).made()).isEqualTo(1);
    }

    @Test
    void its_campaign_is_scheduled_for_the_occurrence() {
        var series = added();

        var made = all.make(series, occurrence(1), campaign()).orElseThrow();

        var campaign =
                room.getBean(Campaigns.class).find(examples.workspace(), made).orElseThrow();
        assertThat(campaign.state()).isEqualTo(CampaignState.SCHEDULED);
        assertThat(campaign.dueAt()).contains(occurrence(1).at());
    }

    @Test
    void an_occurrence_read_before_a_change_is_not_made() {
        var series = added();
        edit(series, "FREQ=WEEKLY", START);

        assertThat(all.make(series, occurrence(1), campaign())).isEmpty();
        assertThat(all.past(examples.workspace(), series.id(), 10)).isEmpty();
    }

    @Test
    void what_is_out_at_a_local_time_is_not_made_again_in_another_zone() {
        var series = added();
        var out = all.make(series, occurrence(1), campaign());
        edit(series, "FREQ=DAILY", START);
        var now = found(series);
        var later = new Occurrence(occurrence(1).local(), occurrence(1).at().plusSeconds(3_600), false);

        assertThat(all.make(now, later, campaign())).isEqualTo(out);
        assertThat(found(series).made()).isEqualTo(1);
        assertThat(found(series).after()).isEqualTo(later.at());
    }

    @Test
    void an_occurrence_that_nobody_is_left_to_post_is_passed_over() {
        var series = added();

        assertThat(all.make(series, occurrence(1), Optional.empty())).isEmpty();

        assertThat(found(series).made()).isZero();
        assertThat(found(series).after()).isEqualTo(occurrence(1).at());
    }

    @Test
    void a_resumed_series_catches_up_on_nothing() {
        var series = added();
        var later = START.plus(Duration.ofDays(9));

        assertThat(become(series, SeriesState.ACTIVE)).isEqualTo(Change.NOT_NOW);
        assertThat(become(series, SeriesState.PAUSED)).isEqualTo(Change.DONE);
        assertThat(all.make(found(series), occurrence(1), campaign())).isEmpty();
        all.become(examples.workspace(), series.id(), SeriesState.ACTIVE, new Edit(examples.person(), later));

        assertThat(found(series).after()).isEqualTo(later);
    }

    @Test
    void an_ended_series_stays_ended() {
        var series = added();

        assertThat(become(series, SeriesState.ENDED)).isEqualTo(Change.DONE);

        assertThat(become(series, SeriesState.ACTIVE)).isEqualTo(Change.NOT_NOW);
        assertThat(edit(found(series), "FREQ=DAILY", START)).isEqualTo(Change.NOT_NOW);
    }

    @Test
    void a_change_of_something_older_is_refused() {
        var series = added();

        assertThat(edit(series, "FREQ=WEEKLY", START)).isEqualTo(Change.DONE);

        assertThat(edit(series, "FREQ=MONTHLY", START)).isEqualTo(Change.STALE);
    }

    @Test
    void a_series_whose_rule_has_run_out_ends() {
        var series = added();

        all.expects(series, Optional.empty());

        assertThat(found(series).state()).isEqualTo(SeriesState.ENDED);
    }

    @Test
    void the_sweeper_finds_what_was_not_told_and_what_should_run() {
        var sweeps = room.getBean(SeriesSweeps.class);
        var series = added();
        assertThat(sweeps.untold(1_000)).extracting(SeriesSweeps.Found::series).contains(series.id());

        all.told(examples.workspace(), series.id(), 1);
        all.expects(series, Optional.of(START));

        assertThat(sweeps.untold(1_000)).extracting(SeriesSweeps.Found::series).doesNotContain(series.id());
        assertThat(sweeps.due(START.minusSeconds(1), 1_000))
                .extracting(SeriesSweeps.Found::series)
                .doesNotContain(series.id());
        assertThat(sweeps.due(START, 1_000))
                .extracting(SeriesSweeps.Found::series)
                .contains(series.id());
    }

    @Test
    void a_long_list_comes_in_pages_newest_first() {
        var mine = new CampaignExamples(room);
        var made = IntStream.range(0, 5)
                .mapToObj(n -> added(mine, START.plusSeconds(n)))
                .toList();

        var first = all.page(mine.workspace(), Optional.empty(), 3);
        var rest = all.page(mine.workspace(), first.next(), 3);

        assertThat(first.items()).containsExactly(made.get(4), made.get(3), made.get(2));
        assertThat(rest.items()).containsExactly(made.get(1), made.get(0));
        assertThat(rest.next()).isEmpty();
    }

    private Series added() {
        return added(examples, START);
    }

    private Series added(CampaignExamples in, Instant at) {
        var series = new Series(
                new SeriesId(UUID.randomUUID()),
                in.workspace(),
                template("FREQ=DAILY"),
                in.person(),
                SeriesState.ACTIVE,
                1,
                START,
                0,
                at);
        all.add(series);
        return series;
    }

    private Series found(Series series) {
        return all.find(series.workspace(), series.id()).orElseThrow();
    }

    private Change edit(Series series, String rule, Instant at) {
        return all.edit(
                series.workspace(), series.id(), template(rule), series.revision(), new Edit(examples.person(), at));
    }

    private Change become(Series series, SeriesState state) {
        return all.become(series.workspace(), series.id(), state, new Edit(examples.person(), START));
    }

    private Optional<Made> campaign() {
        var posts = CampaignExamples.newPosts(CampaignExamples.EXAMPLE, 2);
        var draft =
                examples.draft(posts.stream().map(Campaigns.NewPost::account).toList());
        return Optional.of(new Made(draft, posts));
    }

    private static Occurrence occurrence(int days) {
        var at = START.plus(Duration.ofDays(days));
        return new Occurrence(LocalDateTime.ofInstant(at, ZoneOffset.UTC), at, false);
    }

    private static Template template(String rule) {
        var first = new Schedule.At(LocalDateTime.parse("2027-03-02T09:00"), ZoneId.of("UTC"), Duration.ofHours(6));
        var until = Optional.of(LocalDateTime.parse("2028-01-01T00:00"));
        return new Template(
                "Every day",
                new Content("The harbour is open.", List.of()),
                List.of(),
                List.of(),
                List.of(CampaignExamples.EXAMPLE),
                new Recurrence(first, rule, until, Optional.of(30)));
    }
}
