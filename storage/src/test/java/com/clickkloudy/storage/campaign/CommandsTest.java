package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.campaign.CampaignExamples.Scheduled;
import com.clickkloudy.storage.campaign.Commands.Answer;
import com.clickkloudy.storage.system.Sweeps;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private CampaignExamples examples;
    private Claims claims;
    private Commands commands;
    private Batches batches;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        examples = new CampaignExamples(room);
        claims = room.getBean(Claims.class);
        commands = room.getBean(Commands.class);
        batches = room.getBean(Batches.class);
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void after_the_answer_to_a_pause_nothing_is_claimed() throws Exception {
        var campaign = examples.now(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claiming = campaign.posts().stream()
                    .map(post -> threads.submit(() -> claim(post)))
                    .toList();
            var paused = commands.pause(examples.workspace(), campaign.id(), examples.person());
            var answered = now();
            for (var each : claiming) {
                each.get();
            }

            assertThat(paused.answer()).isEqualTo(Answer.DONE);
            assertThat(claimedAfter(campaign, answered)).isZero();
        }
    }

    @Test
    void a_resumed_campaign_sends_now_what_is_overdue() {
        var campaign = examples.scheduled(Instant.now().minusSeconds(60), 1);
        commands.pause(examples.workspace(), campaign.id(), examples.person());

        commands.resume(examples.workspace(), campaign.id(), examples.person());

        assertThat(post(campaign.post()).post().dueAt()).isAfter(Instant.now().minusSeconds(30));
        assertThat(claim(campaign.post())).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void a_cancel_leaves_what_is_out_and_what_is_unconfirmed_as_it_is() {
        var campaign = examples.now(3);
        claim(campaign.posts().get(0));
        claim(campaign.posts().get(1));
        record(campaign.posts().get(1), new Ending.Unknown("No answer.", Optional.empty()));

        var done = commands.cancel(examples.workspace(), campaign.id(), Optional.of(examples.person()));

        assertThat(done.affected()).isEqualTo(1);
        assertThat(campaign.posts().stream().map(each -> post(each).post().state()))
                .containsExactly(PostState.SENDING, PostState.ATTENTION, PostState.CANCELLED);
        record(campaign.posts().get(0), new Ending.NotSent(FailureKind.THROTTLED, "Later.", Duration.ZERO));
        assertThat(post(campaign.posts().get(0)).post().state()).isEqualTo(PostState.CANCELLED);
    }

    @Test
    void a_rescheduled_campaign_holds_back_what_was_prepared_for_its_older_version() {
        var campaign = examples.now(1);
        batches.prepared(examples.workspace(), campaign.post(), 2, "{}", true);
        var later = Instant.now().plus(AN_HOUR);

        commands.reschedule(examples.workspace(), campaign.id(), new Schedule.Now(AN_HOUR), later, examples.person());

        var row = post(campaign.post());
        assertThat(row.post().state()).isEqualTo(PostState.PLANNED);
        assertThat(row.ready()).isFalse();
        assertThat(claim(campaign.post())).isInstanceOf(Claim.Held.class);
        assertThat(batches.prepared(examples.workspace(), campaign.post(), 2, "{}", true))
                .isFalse();
    }

    @Test
    void a_campaign_that_has_begun_to_leave_is_not_rescheduled() {
        var campaign = examples.now(2);
        claim(campaign.post());

        var done = commands.reschedule(
                examples.workspace(), campaign.id(), new Schedule.Now(AN_HOUR), Instant.now(), examples.person());

        assertThat(done.answer()).isEqualTo(Answer.NOT_NOW);
    }

    @Test
    void an_unconfirmed_post_is_retried_only_after_somebody_looked() {
        var campaign = examples.now(1);
        claim(campaign.post());
        record(
                campaign.post(),
                new Ending.Unknown("No answer.", Optional.of(Instant.now().plusSeconds(60))));

        assertThat(retry(campaign, true)).isEqualTo(Answer.LOOK_PENDING);
        batches.looked(examples.workspace(), campaign.post(), false, Optional.empty());
        assertThat(retry(campaign, false)).isEqualTo(Answer.LOOK_FIRST);
        assertThat(retry(campaign, true)).isEqualTo(Answer.DONE);
        assertThat(claim(campaign.post())).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void a_bulk_retry_leaves_unconfirmed_posts_alone() {
        var campaign = examples.now(2);
        campaign.posts().forEach(this::claim);
        record(campaign.posts().get(0), new Ending.Unknown("No answer.", Optional.empty()));
        record(
                campaign.posts().get(1),
                new Ending.Parked(FailureKind.REFUSED, true, Optional.of("/text"), "Too rude."));

        var done = commands.retryFailed(
                examples.workspace(),
                campaign.id(),
                new Commands.Retry(new Commands.Chosen(List.of(), List.of(), List.of()), AN_HOUR),
                examples.person());

        assertThat(done.affected()).isEqualTo(1);
        assertThat(claim(campaign.posts().get(0))).isInstanceOf(Claim.Unknown.class);
        assertThat(claim(campaign.posts().get(1))).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void a_post_that_a_person_found_is_published() {
        var campaign = examples.now(1);
        claim(campaign.post());
        record(campaign.post(), new Ending.Unknown("No answer.", Optional.empty()));
        var link = URI.create("https://example.org/posts/1");

        var done = commands.found(examples.workspace(), campaign.post(), link, examples.person());

        assertThat(done.answer()).isEqualTo(Answer.DONE);
        assertThat(post(campaign.post()).post().remote())
                .hasValueSatisfying(remote -> assertThat(remote.url()).contains(link));
        assertThat(retry(campaign, true)).isEqualTo(Answer.NOT_NOW);
    }

    @Test
    void posts_are_paged_by_platform_in_fifties_and_no_number_is_used_twice() {
        var other = CampaignExamples.newPosts(new PlatformId("other"), 20);
        var many = new ArrayList<>(CampaignExamples.newPosts(CampaignExamples.EXAMPLE, 120));
        many.addAll(other);
        var campaign = examples.scheduled(Instant.now(), many);
        var ws = examples.workspace();
        var scene = new Plans.Scene(ws, Map.of(), Instant.now());
        room.getBean(Plans.class).plan(scene, campaign.id(), List.of());

        var first = batches.plan(ws, campaign.id(), 2, List.of(), Instant.now());
        var again = batches.plan(ws, campaign.id(), 2, List.of(1, 2, 3), Instant.now());

        assertThat(first).extracting(Batches.Batch::number).containsExactly(1, 2, 3, 4);
        assertThat(first.stream()
                        .mapToInt(
                                b -> batches.open(ws, campaign.id(), b.number()).size()))
                .contains(50, 50, 20, 20);
        assertThat(again).extracting(Batches.Batch::number).containsExactly(5);
        assertThat(batches.plan(ws, campaign.id(), 1, List.of(), Instant.now())).isEmpty();
    }

    @Test
    void every_change_is_found_by_the_sweeper_until_the_workflow_was_told() {
        var campaign = examples.now(1);
        var sweeps = room.getBean(Sweeps.class);
        var revision = sweeps.untold(1000).stream()
                .filter(found -> found.campaign().equals(campaign.id()))
                .findFirst()
                .orElseThrow()
                .revision();

        room.getBean(Campaigns.class).told(examples.workspace(), campaign.id(), revision);

        assertThat(sweeps.untold(1000)).noneMatch(found -> found.campaign().equals(campaign.id()));
        assertThat(sweeps.active(Instant.now(), 1000))
                .anyMatch(found -> found.campaign().equals(campaign.id()));
    }

    private Answer retry(Scheduled campaign, boolean looked) {
        return commands.retry(examples.workspace(), campaign.post(), looked, AN_HOUR, examples.person())
                .answer();
    }

    private Claim claim(PostId post) {
        return claims.claim(examples.workspace(), post, 2, TEN_SECONDS, "worker-1");
    }

    private void record(PostId post, Ending ending) {
        claims.record(examples.workspace(), post, 1, ending);
    }

    private PostRow post(PostId id) {
        return room.getBean(Posts.class).find(examples.workspace(), id).orElseThrow();
    }

    private Instant now() {
        return database.jdbc()
                .sql("select clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private int claimedAfter(Scheduled campaign, Instant instant) {
        return database.jdbc()
                .sql("select count(*) from post where campaign_id = ? and sent_at > ?")
                .params(campaign.id().value(), instant.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
