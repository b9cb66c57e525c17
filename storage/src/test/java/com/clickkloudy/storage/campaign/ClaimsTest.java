package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.campaign.CampaignExamples.Scheduled;
import com.clickkloudy.storage.system.Sweeps;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimsTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Remote OUT = new Remote("remote-1", Optional.empty());
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private CampaignExamples examples;
    private Claims claims;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        examples = new CampaignExamples(room);
        claims = room.getBean(Claims.class);
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void a_claim_writes_the_attempt_before_anything_is_sent() {
        var campaign = examples.now(1);

        var claim = claim(campaign.post(), 2);

        assertThat(claim).isInstanceOfSatisfying(Claim.Granted.class, granted -> {
            assertThat(granted.attempt().number()).isEqualTo(1);
            assertThat(granted.attempt().state()).isEqualTo(AttemptState.SENDING);
            assertThat(Duration.between(
                            granted.attempt().claimedAt(), granted.attempt().deadline()))
                    .isEqualTo(TEN_SECONDS);
        });
        assertThat(state(campaign)).isEqualTo(PostState.SENDING);
    }

    @Test
    void of_fifty_claims_at_once_one_is_granted() throws Exception {
        var campaign = examples.now(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(Collections.nCopies(50, () -> claim(campaign.post(), 2)));

            var granted = 0;
            for (var answer : answers) {
                granted += answer.get() instanceof Claim.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
    }

    @Test
    void a_claim_that_was_never_ended_is_answered_with_unknown_and_never_granted_again() {
        var campaign = examples.now(1);
        claim(campaign.post(), 2);

        assertThat(claim(campaign.post(), 2)).isInstanceOf(Claim.Unknown.class);
        claims.record(examples.workspace(), campaign.post(), 1, new Ending.Unknown("No answer.", Optional.empty()));
        assertThat(claim(campaign.post(), 2)).isInstanceOf(Claim.Unknown.class);
    }

    @Test
    void an_older_version_claims_nothing() {
        var campaign = examples.now(1);

        assertThat(claim(campaign.post(), 1)).isInstanceOf(Claim.Held.class);
    }

    @Test
    void a_post_whose_time_has_passed_is_parked_not_sent() {
        var campaign = examples.scheduled(Instant.now().minus(Duration.ofDays(2)), 1);

        assertThat(claim(campaign.post(), 2)).isInstanceOfSatisfying(Claim.Missed.class, missed -> {
            assertThat(missed.post().post().state()).isEqualTo(PostState.ATTENTION);
            assertThat(missed.post().post().trouble())
                    .hasValueSatisfying(trouble -> assertThat(trouble.kind()).isEqualTo(FailureKind.MISSED));
        });
    }

    @Test
    void what_was_not_sent_is_claimed_again_with_the_same_key_and_the_same_time() {
        var campaign = examples.now(1);
        var first = granted(campaign);
        var later = new Ending.NotSent(FailureKind.THROTTLED, "Slow down.", Duration.ZERO);

        claims.record(examples.workspace(), campaign.post(), 1, later);
        var second = granted(campaign);

        assertThat(second.attempt().number()).isEqualTo(2);
        assertThat(second.attempt().key()).isEqualTo(first.attempt().key());
        assertThat(second.attempt().createdAt()).isEqualTo(first.attempt().createdAt());
    }

    @Test
    void an_answer_that_comes_after_its_attempt_was_declared_unknown_still_counts() {
        var campaign = examples.now(1);
        claim(campaign.post(), 2);
        claims.record(examples.workspace(), campaign.post(), 1, new Ending.Unknown("No answer.", Optional.empty()));

        var row = claims.record(examples.workspace(), campaign.post(), 1, new Ending.Published(OUT));

        assertThat(row.post().state()).isEqualTo(PostState.PUBLISHED);
        assertThat(row.post().remote()).contains(OUT);
    }

    @Test
    void nothing_follows_a_published_attempt() {
        var campaign = examples.now(1);
        claim(campaign.post(), 2);
        claims.record(examples.workspace(), campaign.post(), 1, new Ending.Published(OUT));

        var row = claims.record(examples.workspace(), campaign.post(), 1, new Ending.Unknown("?", Optional.empty()));

        assertThat(row.post().state()).isEqualTo(PostState.PUBLISHED);
        assertThat(claim(campaign.post(), 2)).isEqualTo(new Claim.Ended(PostState.PUBLISHED));
    }

    @Test
    void another_workspace_finds_nothing() {
        var campaign = examples.now(1);
        var stranger = new CampaignExamples(room).workspace();

        assertThat(room.getBean(Posts.class).find(stranger, campaign.post())).isEmpty();
        assertThat(room.getBean(Posts.class).attempts(stranger, campaign.post()))
                .isEmpty();
        assertThat(room.getBean(Campaigns.class).find(stranger, campaign.id())).isEmpty();
    }

    @Test
    void the_sweeper_declares_an_abandoned_attempt_unknown() {
        var campaign = examples.now(1);
        claims.claim(examples.workspace(), campaign.post(), 2, Duration.ofMillis(-1), "a worker that died");

        var orphans = room.getBean(Sweeps.class).orphans(Duration.ZERO, 10);

        assertThat(orphans).extracting(Batches.Pointer::post).contains(campaign.post());
        assertThat(state(campaign)).isEqualTo(PostState.ATTENTION);
    }

    private Claim claim(PostId post, int version) {
        return claims.claim(examples.workspace(), post, version, TEN_SECONDS, "worker-1");
    }

    private Claim.Granted granted(Scheduled campaign) {
        return (Claim.Granted) claim(campaign.post(), 2);
    }

    private PostState state(Scheduled campaign) {
        return room.getBean(Posts.class)
                .find(examples.workspace(), campaign.post())
                .orElseThrow()
                .post()
                .state();
    }
}
