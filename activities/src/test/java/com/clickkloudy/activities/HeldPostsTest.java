package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.platform.Hold.Place;
import com.clickkloudy.storage.platform.Hold.Scope;
import com.clickkloudy.storage.platform.Holds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What holds do to a campaign that is on its way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldPostsTest {
    private EngineRig rig;
    private Holds holds;

    @BeforeAll
    void open() {
        rig = new EngineRig(TemporalServer.inMemory());
        holds = rig.bean(Holds.class);
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void a_post_whose_account_asked_to_wait_leaves_at_the_end_of_it_and_the_others_at_once() {
        var held = rig.account(Pigeons.PLAIN, "held");
        var free = rig.account(Pigeons.PLAIN, "free");
        holds.throttled(new Place(Pigeons.PLAIN, Scope.ACCOUNT, "held"), "Too many pigeons.", Duration.ofSeconds(5));
        var end = Instant.now().plusSeconds(5);

        var campaign = rig.publishNow(List.of(held, free));

        EngineRig.until(
                () -> post(campaign, "free").state() == PostState.PUBLISHED
                        && post(campaign, "held").state() == PostState.WAITING,
                () -> rig.posts(campaign).toString());
        assertThat(post(campaign, "held").trouble().orElseThrow().message()).isEqualTo("Too many pigeons.");
        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(post(campaign, "held").sentAt().orElseThrow()).isAfter(end.minusMillis(100));
        assertThat(post(campaign, "held").tries()).isEqualTo(1);
    }

    @Test
    void a_paused_platform_keeps_its_posts_until_it_is_resumed_and_others_leave() {
        holds.pause(Pigeons.REPEATING, "The lofts are closed.");
        var accounts = List.of(rig.account(Pigeons.REPEATING, "shut"), rig.account(Pigeons.FINDING, "open"));

        var campaign = rig.publishNow(accounts);

        EngineRig.until(
                () -> post(campaign, "open").state() == PostState.PUBLISHED
                        && post(campaign, "shut").state() == PostState.WAITING,
                () -> rig.posts(campaign).toString());
        assertThat(post(campaign, "shut").trouble().orElseThrow().kind()).isEqualTo(FailureKind.PAUSED);
        assertThat(holds.resume(Pigeons.REPEATING))
                .extracting(Holds.Freed::campaign)
                .containsExactly(campaign);
        rig.tell(campaign);
        rig.awaitState(campaign, CampaignState.FINISHED);
        assertThat(post(campaign, "shut").state()).isEqualTo(PostState.PUBLISHED);
    }

    @Test
    void of_an_unreachable_platforms_posts_one_tries_and_all_leave_once_it_is_back() {
        holds.unreachable(new Place(Pigeons.SETTLING, Scope.HOST, ""), "No pigeon in sight.", Duration.ofSeconds(2));

        var campaign = rig.publishNow(rig.accounts(Pigeons.SETTLING, 10));

        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);
        assertThat(rig.posts(campaign))
                .allSatisfy(row -> assertThat(row.post().tries()).isEqualTo(1));
        assertThat(holds.now()).noneMatch(hold -> hold.place().platform().equals(Pigeons.SETTLING));
    }

    private Post post(CampaignId campaign, String account) {
        return rig.posts(campaign).stream()
                .map(row -> row.post())
                .filter(post -> rig.bean(Accounts.class)
                        .find(rig.workspace, post.account())
                        .orElseThrow()
                        .remoteId()
                        .equals(account))
                .findFirst()
                .orElseThrow();
    }
}
