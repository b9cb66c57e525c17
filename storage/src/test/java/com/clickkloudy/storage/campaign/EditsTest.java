package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.campaign.CampaignExamples.Scheduled;
import com.clickkloudy.storage.campaign.Campaigns.NewPost;
import com.clickkloudy.storage.campaign.Commands.Answer;
import com.clickkloudy.storage.campaign.Edits.Edit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditsTest {
    private static final Content OLD = new Content("The harbour is open.", List.of());
    private static final Content NEW = new Content("The harbour is open until ten.", List.of());
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private CampaignExamples examples;
    private Claims claims;
    private Commands commands;
    private Edits edits;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        examples = new CampaignExamples(room);
        claims = room.getBean(Claims.class);
        commands = room.getBean(Commands.class);
        edits = room.getBean(Edits.class);
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void an_unsent_post_says_the_new_text_under_a_key_of_its_own() {
        var campaign = examples.now(2);
        var before = granted(claim(campaign.posts().get(0), 2));

        assertThat(edit(campaign, NEW).affected()).isEqualTo(1);

        assertThat(claim(campaign.posts().get(1), 2)).isInstanceOf(Claim.Held.class);
        var after = granted(claim(campaign.posts().get(1), 3));
        assertThat(said(campaign.posts().get(1))).isEqualTo(new Posts.Said(NEW, false));
        assertThat(row(campaign.posts().get(1)).content()).isEqualTo(2);
        assertThat(after.attempt().key()).isNotEqualTo(before.attempt().key());
    }

    @Test
    void what_is_out_or_may_be_stays_as_it_was_sent_and_says_so() {
        var campaign = examples.now(5);
        campaign.posts().subList(0, 4).forEach(post -> claim(post, 2));
        record(campaign.posts().get(1), new Ending.Accepted("{}", Duration.ofMinutes(1)));
        record(campaign.posts().get(2), new Ending.Unknown("No answer.", Optional.empty()));
        record(campaign.posts().get(3), new Ending.Published(new Remote("1", Optional.empty())));

        edit(campaign, NEW);

        assertThat(campaign.posts().subList(0, 4)).allSatisfy(post -> {
            assertThat(said(post)).isEqualTo(new Posts.Said(OLD, true));
            assertThat(row(post).content()).isEqualTo(1);
        });
        assertThat(posts().saidBefore(examples.workspace(), campaign.id())).isEqualTo(4);
    }

    @Test
    void what_was_on_its_way_and_turns_out_unsent_goes_on_with_the_new_text() {
        var campaign = examples.now(3);
        var sent = campaign.posts().subList(0, 2);
        sent.forEach(post -> {
            prepared(post);
            claim(post, 2);
        });
        record(campaign.posts().get(1), new Ending.Unknown("No answer.", Optional.empty()));
        edit(campaign, NEW);

        record(campaign.posts().get(0), new Ending.NotSent(FailureKind.THROTTLED, "Later.", Duration.ZERO));
        record(campaign.posts().get(1), new Ending.Absent());

        assertThat(sent).allSatisfy(post -> {
            assertThat(said(post)).isEqualTo(new Posts.Said(NEW, false));
            assertThat(row(post).ready()).isFalse();
            assertThat(row(post).prepared()).isEmpty();
            assertThat(claim(post, 3)).isInstanceOf(Claim.Granted.class);
        });
    }

    @Test
    void an_edited_campaign_is_prepared_anew() {
        var campaign = examples.now(1);
        prepared(campaign.post());

        edit(campaign, NEW);

        assertThat(row(campaign.post()).post().state()).isEqualTo(PostState.PLANNED);
        assertThat(row(campaign.post()).ready()).isFalse();
    }

    @Test
    void a_refused_post_of_a_finished_campaign_is_edited_and_retried() {
        var campaign = examples.now(1);
        claim(campaign.post(), 2);
        record(campaign.post(), new Ending.Parked(FailureKind.REFUSED, true, Optional.of("/text"), "Too rude."));
        finish(campaign);

        edit(campaign, NEW);
        commands.retry(examples.workspace(), campaign.post(), false, AN_HOUR, examples.person());

        assertThat(find(campaign).state()).isEqualTo(CampaignState.PUBLISHING);
        assertThat(claim(campaign.post(), 3)).isInstanceOf(Claim.Granted.class);
        assertThat(said(campaign.post()).content()).isEqualTo(NEW);
    }

    @Test
    void nothing_is_edited_once_all_is_out_or_the_campaign_is_cancelled() {
        var out = examples.now(1);
        claim(out.post(), 2);
        record(out.post(), new Ending.Published(new Remote("1", Optional.empty())));
        var cancelled = examples.now(1);
        commands.cancel(examples.workspace(), cancelled.id(), Optional.empty());

        assertThat(edit(out, NEW).answer()).isEqualTo(Answer.NOT_NOW);
        assertThat(edit(cancelled, NEW).answer()).isEqualTo(Answer.NOT_NOW);
        assertThat(find(out).content()).isEqualTo(OLD);
    }

    @Test
    void an_edit_of_what_somebody_else_has_changed_is_refused() {
        var campaign = examples.now(1);
        var seen = find(campaign).revision();
        commands.pause(examples.workspace(), campaign.id(), examples.person());

        var done = edits.edit(examples.workspace(), campaign.id(), new Edit("Harbour", NEW, seen), examples.person());

        assertThat(done.answer()).isEqualTo(Answer.STALE);
        assertThat(edit(campaign, NEW).answer()).isEqualTo(Answer.DONE);
    }

    @Test
    void another_name_holds_up_no_post() {
        var campaign = examples.now(1);
        prepared(campaign.post());

        edits.edit(
                examples.workspace(),
                campaign.id(),
                new Edit("Quay", OLD, find(campaign).revision()),
                examples.person());

        assertThat(find(campaign).name()).isEqualTo("Quay");
        assertThat(claim(campaign.post(), 2)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void an_added_account_gets_one_post_and_one_that_has_a_post_no_second_one() {
        var campaign = examples.now(1);
        claim(campaign.post(), 2);
        record(campaign.post(), new Ending.Published(new Remote("1", Optional.empty())));
        finish(campaign);
        var there = row(campaign.post()).post().account();
        var added = CampaignExamples.newPosts(CampaignExamples.EXAMPLE, 2);
        var again = CampaignExamples.newPosts(CampaignExamples.EXAMPLE, 1).getFirst();

        var done = add(
                campaign,
                Stream.concat(added.stream(), Stream.of(new NewPost(again.id(), there, again.platform())))
                        .toList());

        assertThat(done.affected()).isEqualTo(2);
        assertThat(find(campaign).state()).isEqualTo(CampaignState.PUBLISHING);
        assertThat(find(campaign).audience())
                .containsExactlyInAnyOrder(
                        there, added.get(0).account(), added.get(1).account());
        assertThat(posts().find(examples.workspace(), again.id())).isEmpty();
        assertThat(claim(added.getFirst().id(), 2)).isInstanceOf(Claim.Granted.class);
        assertThat(add(campaign, added).answer()).isEqualTo(Answer.NOTHING_NEW);
    }

    @Test
    void accounts_added_before_its_time_leave_with_the_others() {
        var at = Instant.now().plus(AN_HOUR);
        var campaign = examples.scheduled(at, 1);

        var added = CampaignExamples.newPosts(CampaignExamples.EXAMPLE, 1);
        add(campaign, added);

        assertThat(row(added.getFirst().id()).post().dueAt())
                .isEqualTo(row(campaign.post()).post().dueAt());
    }

    @Test
    void a_campaign_takes_no_more_accounts_than_it_may_have_and_a_cancelled_one_none() {
        var campaign = examples.scheduled(Instant.now().plus(AN_HOUR), Campaign.MAX_AUDIENCE - 1);
        var two = CampaignExamples.newPosts(CampaignExamples.EXAMPLE, 2);
        var cancelled = examples.now(1);
        commands.cancel(examples.workspace(), cancelled.id(), Optional.empty());

        assertThat(add(campaign, two).answer()).isEqualTo(Answer.FULL);
        assertThat(add(campaign, two.subList(0, 1)).answer()).isEqualTo(Answer.DONE);
        assertThat(add(cancelled, two).answer()).isEqualTo(Answer.NOT_NOW);
    }

    private Commands.Done edit(Scheduled campaign, Content content) {
        var edit = new Edit("Harbour festival", content, find(campaign).revision());
        return edits.edit(examples.workspace(), campaign.id(), edit, examples.person());
    }

    private Commands.Done add(Scheduled campaign, List<NewPost> posts) {
        return edits.add(examples.workspace(), campaign.id(), posts, examples.person());
    }

    private void prepared(PostId post) {
        room.getBean(Batches.class).prepared(examples.workspace(), post, 2, "{}", true);
    }

    private void finish(Scheduled campaign) {
        assertThat(room.getBean(Batches.class).finish(examples.workspace(), campaign.id()))
                .isTrue();
    }

    private Claim claim(PostId post, int version) {
        return claims.claim(examples.workspace(), post, version, Duration.ofSeconds(10), "worker-1");
    }

    private static Claim.Granted granted(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        return (Claim.Granted) claim;
    }

    private void record(PostId post, Ending ending) {
        claims.record(examples.workspace(), post, 1, ending);
    }

    private Campaign find(Scheduled campaign) {
        return find(campaign.id());
    }

    private Campaign find(CampaignId campaign) {
        return room.getBean(Campaigns.class)
                .find(examples.workspace(), campaign)
                .orElseThrow();
    }

    private Posts posts() {
        return room.getBean(Posts.class);
    }

    private PostRow row(PostId post) {
        return posts().find(examples.workspace(), post).orElseThrow();
    }

    private Posts.Said said(PostId post) {
        return posts().said(examples.workspace(), post);
    }
}
