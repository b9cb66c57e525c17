package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.activities.Pigeons.Trouble;
import com.clickkloudy.activities.campaign.Slot;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.Commands.Answer;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.workflows.campaign.Sweeping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingTest {
    private EngineRig rig;

    @BeforeAll
    void open() {
        rig = new EngineRig(TemporalServer.inMemory());
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void a_campaign_goes_out_once_to_every_account_of_every_platform() {
        var accounts = new ArrayList<>(rig.accounts(Pigeons.PLAIN, 70));
        accounts.addAll(rig.accounts(Pigeons.REPEATING, 30));
        accounts.addAll(rig.accounts(Pigeons.FINDING, 20));

        var campaign = rig.publishNow(accounts);

        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(rig.posts(campaign)).hasSize(120).allSatisfy(row -> {
            assertThat(row.post().state()).isEqualTo(PostState.PUBLISHED);
            assertThat(rig.acceptances(row)).isEqualTo(1);
        });
    }

    @Test
    void each_platform_is_told_its_own_options_and_no_other_ones() {
        var accounts = List.of(
                rig.accounts(Pigeons.PLAIN, 1).getFirst(),
                rig.accounts(Pigeons.FINDING, 1).getFirst());
        var options = Map.of(Pigeons.PLAIN, Map.of("title", "Harbour"), Pigeons.FINDING, Map.of("tags", "sea,ships"));

        var campaign = rig.publishNow(accounts, new Content("The fair begins.", List.of(), options));

        rig.awaitState(campaign, CampaignState.FINISHED);
        var taken = rig.pigeons.ledger().stream().filter(each -> each.text().equals("The fair begins."));
        assertThat(taken.collect(Collectors.toMap(Pigeons.Accepted::platform, Pigeons.Accepted::options)))
                .isEqualTo(options);
    }

    @Test
    void a_campaign_leaves_at_its_time_and_not_before() {
        var due = Instant.now().plusSeconds(4);

        var campaign = rig.publish(rig.accounts(Pigeons.PLAIN, 3), due, Duration.ofHours(1));

        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(rig.posts(campaign))
                .allSatisfy(row -> assertThat(row.post().sentAt().orElseThrow()).isAfterOrEqualTo(due));
    }

    @Test
    void posts_leave_each_at_its_own_slot_though_the_worker_that_waits_with_them_stops() {
        var campaign =
                rig.publish(rig.accounts(Pigeons.PLAIN, 20), Instant.now().plusSeconds(3), Duration.ofHours(1));
        for (var n = 0; n < 20; n++) {
            rig.move(campaign, n, Duration.ofMillis(100L * n));
        }

        rig.bean(Slot.class).release();

        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(rig.posts(campaign)).allSatisfy(row -> {
            assertThat(row.post().sentAt().orElseThrow())
                    .isBetween(row.post().dueAt(), row.post().dueAt().plusSeconds(15));
            assertThat(row.post().tries()).isEqualTo(1);
        });
    }

    @Test
    void a_throttled_post_is_tried_again_after_the_given_wait() {
        var campaign = troubled(Pigeons.PLAIN, call -> call < 3 ? Trouble.THROTTLED : Trouble.NONE);

        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(rig.post(campaign).post().state()).isEqualTo(PostState.PUBLISHED);
        assertThat(attempts(campaign))
                .extracting(Attempt::state)
                .containsExactly(AttemptState.NOT_SENT, AttemptState.NOT_SENT, AttemptState.PUBLISHED);
        assertThat(rig.acceptances(rig.post(campaign))).isEqualTo(1);
    }

    @Test
    void a_platform_that_is_away_is_tried_again() {
        var campaign = troubled(Pigeons.PLAIN, call -> call < 3 ? Trouble.UNREACHABLE : Trouble.NONE);

        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(rig.acceptances(rig.post(campaign))).isEqualTo(1);
    }

    @Test
    void a_refused_post_is_parked_and_leaves_again_when_a_person_retries() {
        var campaign = troubled(Pigeons.PLAIN, call -> call == 1 ? Trouble.REFUSED : Trouble.NONE);
        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(trouble(campaign)).isEqualTo(FailureKind.REFUSED);

        var done = rig.bean(Commands.class)
                .retry(rig.workspace, rig.post(campaign).post().id(), false, Duration.ofHours(1), rig.person);
        rig.tell(campaign);

        assertThat(done.answer()).isEqualTo(Answer.DONE);
        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);
        assertThat(rig.acceptances(rig.post(campaign))).isEqualTo(1);
    }

    @Test
    void a_signed_out_account_is_parked_with_its_posts_and_they_go_on_when_it_is_back() {
        var name = "loft-" + UUID.randomUUID();
        var account = rig.account(Pigeons.PLAIN, name);
        rig.pigeons.trouble(name, call -> call == 1 ? Trouble.SIGNED_OUT : Trouble.NONE);
        var campaign = rig.publishNow(List.of(account));
        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(trouble(campaign)).isEqualTo(FailureKind.SIGNED_OUT);
        assertThat(rig.bean(Accounts.class)
                        .find(rig.workspace, account)
                        .orElseThrow()
                        .status())
                .isEqualTo(AccountStatus.SIGNED_OUT);

        rig.account(Pigeons.PLAIN, name);
        rig.bean(Commands.class).reconnected(rig.workspace, account).forEach(rig::tell);

        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);
    }

    @Test
    void posts_of_an_account_that_is_back_go_on_though_nobody_said_so() {
        var name = "loft-" + UUID.randomUUID();
        var account = rig.account(Pigeons.PLAIN, name);
        rig.pigeons.trouble(name, call -> call == 1 ? Trouble.SIGNED_OUT : Trouble.NONE);
        var campaign = rig.publishNow(List.of(account));
        rig.awaitState(campaign, CampaignState.FINISHED);
        rig.bean(Sweeping.class).sweep();
        assertThat(trouble(campaign)).isEqualTo(FailureKind.SIGNED_OUT);

        rig.account(Pigeons.PLAIN, name);
        rig.bean(Sweeping.class).sweep();

        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);
    }

    @Test
    void an_account_that_is_gone_fails_for_good() {
        var campaign = troubled(Pigeons.PLAIN, call -> Trouble.GONE);

        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(rig.post(campaign).post().state()).isEqualTo(PostState.FAILED);
    }

    @Test
    void an_answer_lost_after_acceptance_is_had_by_repeating_where_the_key_is_honoured() {
        var campaign = troubled(Pigeons.REPEATING, call -> call == 1 ? Trouble.LOST_AFTER : Trouble.NONE);

        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);
        assertThat(rig.acceptances(rig.post(campaign))).isEqualTo(1);
        assertThat(attempts(campaign)).hasSize(1);
    }

    @Test
    void an_answer_lost_after_acceptance_is_found_though_the_platform_lists_late() {
        var name = "loft-" + UUID.randomUUID();
        rig.pigeons.trouble(name, call -> Trouble.LOST_AFTER);
        rig.pigeons.hideFor(name, 2);

        var campaign = rig.publishNow(List.of(rig.account(Pigeons.FINDING, name)));

        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);
        assertThat(rig.acceptances(rig.post(campaign))).isEqualTo(1);
        assertThat(rig.pigeons.calls(name)).isEqualTo(1);
    }

    @Test
    void a_post_that_was_absent_in_every_look_is_sent_once_more() {
        var campaign = troubled(Pigeons.FINDING, call -> call == 1 ? Trouble.LOST_BEFORE : Trouble.NONE);

        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);
        assertThat(rig.acceptances(rig.post(campaign))).isEqualTo(1);
        assertThat(attempts(campaign))
                .extracting(Attempt::state)
                .containsExactly(AttemptState.NOT_SENT, AttemptState.PUBLISHED);
        assertThat(attempts(campaign).get(0).key())
                .isEqualTo(attempts(campaign).get(1).key());
    }

    @Test
    void a_post_that_was_lost_twice_waits_for_a_person() {
        var campaign = troubled(Pigeons.FINDING, call -> Trouble.LOST_BEFORE);

        rig.await(
                campaign,
                row -> row.post().tries() == 2
                        && row.post().state() == PostState.ATTENTION
                        && row.post().nextLook().isEmpty());
        assertThat(trouble(campaign)).isEqualTo(FailureKind.UNCONFIRMED);
    }

    @Test
    void where_nobody_can_tell_an_unknown_outcome_is_parked_and_never_sent_again() {
        var campaign = troubled(Pigeons.PLAIN, call -> Trouble.LOST_AFTER);

        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(trouble(campaign)).isEqualTo(FailureKind.UNCONFIRMED);
        assertThat(rig.bean(Sweeping.class).sweep()).isNotNegative();
        assertThat(rig.acceptances(rig.post(campaign))).isEqualTo(1);
        assertThat(rig.post(campaign).post().tries()).isEqualTo(1);
    }

    @Test
    void a_bug_in_a_connector_is_no_proof_that_nothing_was_sent() {
        var campaign = troubled(Pigeons.REPEATING, call -> call == 1 ? Trouble.BUG_AFTER : Trouble.NONE);

        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);
        assertThat(rig.acceptances(rig.post(campaign))).isEqualTo(1);
    }

    @Test
    void an_accepted_post_is_followed_until_it_is_out() {
        var campaign = troubled(Pigeons.SETTLING, call -> Trouble.PROCESSING);

        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(rig.post(campaign).post().state()).isEqualTo(PostState.PUBLISHED);
        assertThat(rig.acceptances(rig.post(campaign))).isEqualTo(1);
    }

    @Test
    void a_paused_campaign_holds_its_posts_until_it_is_resumed() {
        var campaign = rig.publish(rig.accounts(Pigeons.PLAIN, 3), Instant.now().plusSeconds(2), Duration.ofHours(1));
        rig.bean(Commands.class).pause(rig.workspace, campaign, rig.person);
        rig.tell(campaign);
        EngineRig.pass(Duration.ofSeconds(3));
        assertThat(rig.posts(campaign))
                .allSatisfy(row -> assertThat(row.post().tries()).isZero());

        rig.bean(Commands.class).resume(rig.workspace, campaign, rig.person);
        rig.tell(campaign);

        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(rig.posts(campaign))
                .allSatisfy(row -> assertThat(rig.acceptances(row)).isEqualTo(1));
    }

    @Test
    void a_cancelled_campaign_sends_nothing_more() {
        var campaign = rig.publish(rig.accounts(Pigeons.PLAIN, 3), Instant.now().plusSeconds(2), Duration.ofHours(1));

        rig.bean(Commands.class).cancel(rig.workspace, campaign, Optional.of(rig.person));
        rig.tell(campaign);
        EngineRig.pass(Duration.ofSeconds(3));

        assertThat(rig.posts(campaign)).allSatisfy(row -> {
            assertThat(row.post().state()).isEqualTo(PostState.CANCELLED);
            assertThat(rig.acceptances(row)).isZero();
        });
    }

    @Test
    void a_campaign_nobody_told_its_workflow_of_is_started_by_the_sweeper() {
        var campaign = rig.publishNow(rig.accounts(Pigeons.PLAIN, 1));
        rig.awaitState(campaign, CampaignState.FINISHED);
        rig.bean(Commands.class)
                .retryFailed(
                        rig.workspace,
                        campaign,
                        new Commands.Retry(new Commands.Chosen(List.of(), List.of(), List.of()), Duration.ofHours(1)),
                        rig.person);
        var silent = rig.publish(rig.accounts(Pigeons.PLAIN, 1), Instant.now(), Duration.ofHours(1));

        rig.bean(Sweeping.class).sweep();

        rig.awaitState(silent, CampaignState.FINISHED);
    }

    private CampaignId troubled(PlatformId platform, Function<Integer, Trouble> trouble) {
        var name = "loft-" + UUID.randomUUID();
        rig.pigeons.trouble(name, trouble);
        return rig.publishNow(List.of(rig.account(platform, name)));
    }

    private List<Attempt> attempts(CampaignId campaign) {
        return rig.bean(Posts.class)
                .attempts(rig.workspace, rig.post(campaign).post().id());
    }

    private FailureKind trouble(CampaignId campaign) {
        return rig.post(campaign).post().trouble().orElseThrow().kind();
    }
}
