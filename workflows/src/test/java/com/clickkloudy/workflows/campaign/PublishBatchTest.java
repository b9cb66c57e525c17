package com.clickkloudy.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.workflows.wire.Readable;
import io.temporal.api.enums.v1.EventType;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishBatchTest {
    @RegisterExtension
    final Flows flows = new Flows(Readable.payloads());

    private final Rows rows = flows.rows;
    private final Platform platform = flows.platform;

    @Test
    void all_posts_leave_at_their_slot() {
        var posts = flows.posts(5, Duration.ofMinutes(1));

        flows.startBatch(posts);
        flows.end(flows.batch(1));

        assertThat(posts).allMatch(row -> row.state == PostState.PUBLISHED && row.claims == 1);
        assertThat(flows.ended(flows.batch(1)))
                .isBetween(posts.getFirst().slot, posts.getFirst().slot.plusSeconds(30));
    }

    @Test
    void posts_of_one_second_are_taken_together_shortly_before_and_leave_each_at_its_own_slot() {
        var posts = new ArrayList<Row>();
        for (var millis : List.of(0, 400, 1_000, 1_300, 7_000)) {
            posts.add(flows.post(Duration.ofMinutes(2).plusMillis(millis)));
        }

        flows.startBatch(posts);
        flows.end(flows.batch(1));

        assertThat(posts).allSatisfy(row -> {
            assertThat(row.claims).isEqualTo(1);
            assertThat(row.sentAt.orElseThrow()).isBetween(row.slot, row.slot.plusSeconds(1));
            assertThat(row.armed)
                    .singleElement()
                    .satisfies(at -> assertThat(at).isAfterOrEqualTo(row.slot.minus(Platform.LEAD.plusSeconds(1))));
        });
        assertThat(flows.events(flows.batch(1)))
                .filteredOn(event -> event.getEventType() == EventType.EVENT_TYPE_TIMER_STARTED)
                .hasSize(3);
    }

    @Test
    void posts_that_are_ready_do_not_wait_for_one_that_is_not() {
        var posts = flows.posts(3, Duration.ofMinutes(1));
        platform.prepares(posts.get(1), 5);

        flows.startBatch(posts);
        flows.end(flows.batch(1));

        assertThat(posts).allMatch(row -> row.claims == 1);
        assertThat(posts.get(0).sentAt.orElseThrow()).isBefore(posts.get(0).slot.plusSeconds(1));
        assertThat(posts.get(1).sentAt.orElseThrow())
                .isAfterOrEqualTo(posts.get(1).slot.plusSeconds(60));
    }

    @Test
    void a_campaign_paused_while_its_posts_wait_for_their_slot_sends_none() {
        var posts = flows.posts(3, Duration.ofMinutes(1));
        flows.startBatch(posts);
        flows.pass(Duration.ofSeconds(57));
        flows.until(() -> posts.stream().allMatch(row -> row.armed.size() == 1));

        rows.gate = Gate.PAUSED;
        flows.end(flows.batch(1));

        assertThat(posts).allMatch(row -> row.claims == 0 && row.isOpen());
    }

    @Test
    void a_batch_cancelled_while_its_posts_wait_for_their_slot_sends_none() {
        var posts = flows.posts(3, Duration.ofMinutes(1));
        flows.startBatch(posts);
        flows.pass(Duration.ofSeconds(57));
        flows.until(() -> posts.stream().allMatch(row -> row.armed.size() == 1));

        flows.batch(1).cancel();

        assertThat(flows.failure(flows.batch(1))).isInstanceOf(CanceledFailure.class);
        assertThat(posts).allMatch(row -> row.claims == 0);
    }

    @Test
    void a_post_throttled_for_an_hour_holds_up_no_other() {
        var posts = flows.posts(3, Duration.ZERO);
        var slow = posts.get(1);
        platform.sends(slow, Step.throttled(Duration.ofHours(1)), Step.published());

        flows.startBatch(posts);
        flows.pass(Duration.ofMinutes(1));
        assertThat(posts).filteredOn(row -> row.state == PostState.PUBLISHED).hasSize(2);
        flows.end(flows.batch(1));

        assertThat(slow.state).isEqualTo(PostState.PUBLISHED);
        assertThat(flows.ended(flows.batch(1))).isAfterOrEqualTo(slow.slot.plus(Duration.ofHours(1)));
    }

    @Test
    void a_post_not_yet_prepared_follows_the_others() {
        var posts = flows.posts(3, Duration.ZERO);
        var late = posts.get(2);
        platform.prepares(late, 2);

        flows.startBatch(posts);
        flows.end(flows.batch(1));

        assertThat(posts).allMatch(row -> row.state == PostState.PUBLISHED && row.claims == 1);
        assertThat(platform.pages).hasSize(3);
    }

    @Test
    void the_platform_is_not_asked_sooner_than_it_said_when_others_answer() {
        var posts = flows.posts(6, Duration.ZERO);
        platform.prepares(posts.getLast(), 2);
        posts.subList(0, 5)
                .forEach(row -> platform.sends(
                        row, Step.throttled(Duration.ofSeconds(row.id.value().getLeastSignificantBits()))));

        flows.startBatch(posts);
        flows.end(flows.batch(1));

        assertThat(platform.pages).hasSize(3);
        assertThat(Duration.between(platform.pages.get(1), platform.pages.get(2)))
                .isGreaterThanOrEqualTo(platform.lookAgain);
    }

    @Test
    void preparing_goes_on_until_the_slot() {
        var post = flows.post(Duration.ofMinutes(1));
        platform.prepares(post, 1);

        flows.startBatch(List.of(post));
        flows.end(flows.batch(1));

        assertThat(platform.pages).hasSize(2);
        assertThat(platform.pages.getLast()).isBefore(post.slot);
        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
    }

    @Test
    void a_post_that_is_never_prepared_is_left_when_its_time_has_passed() {
        var post = flows.post(Duration.ZERO);
        platform.lookAgain = Duration.ofHours(1);
        platform.prepares(post, 100);

        flows.startBatch(List.of(post));
        flows.end(flows.batch(1));

        assertThat(post.claims).isZero();
        assertThat(flows.ended(flows.batch(1))).isBetween(post.notAfter, post.notAfter.plus(platform.lookAgain));
    }

    @Test
    void an_accepted_post_is_followed_until_it_is_out() {
        var post = flows.post(Duration.ZERO);
        platform.sends(post, Step.accepted());
        platform.settles(post, Step.processing(Duration.ofMinutes(7)), Step.published());

        flows.startBatch(List.of(post));
        flows.end(flows.batch(1));

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(flows.ended(flows.batch(1))).isAfterOrEqualTo(post.slot.plus(Duration.ofMinutes(7)));
    }

    @Test
    void a_post_whose_outcome_is_unknown_gets_a_workflow_of_its_own() {
        var post = flows.post(Duration.ZERO);
        platform.sends(post, Step.lost());

        flows.startBatch(List.of(post));
        flows.end(flows.batch(1));
        assertThat(post.state).isEqualTo(PostState.ATTENTION);
        flows.end(flows.resolver(post));

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(post.claims).isEqualTo(1);
    }

    @Test
    void a_post_that_has_a_workflow_of_its_own_gets_no_second_one() {
        var post = flows.post(Duration.ZERO);
        post.park(FailureKind.REFUSED, Optional.empty());
        flows.resolve(post);
        flows.until(() -> rows.calls.contains("read post"));
        post.state = PostState.PLANNED;
        platform.sends(post, Step.refused());

        flows.startBatch(List.of(post));
        flows.until(() -> flows.has(flows.batch(1), EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED));

        post.state = PostState.SKIPPED;
        flows.tell(post);
        flows.end(flows.resolver(post));
        flows.end(flows.batch(1));
        assertThat(rows.calls).containsOnlyOnce("leave");
    }

    @Test
    void an_answer_that_could_not_be_written_is_written_as_soon_as_the_database_is_back() {
        var post = flows.post(Duration.ZERO);
        platform.sends(post, Step.unrecorded());
        rows.away = 4;

        flows.startBatch(List.of(post));
        flows.end(flows.batch(1));

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(post.claims).isEqualTo(1);
        assertThat(rows.calls).containsOnly("record 1").hasSize(5);
    }

    @Test
    void a_post_that_has_to_wait_beyond_its_time_is_given_up() {
        var post = flows.post(Duration.ZERO);
        platform.sends(post, Step.throttled(Flows.PATIENCE.plusHours(1)));

        flows.startBatch(List.of(post));
        flows.end(flows.batch(1));

        assertThat(rows.calls).containsExactly("close 1");
        assertThat(post.state).isEqualTo(PostState.WAITING);
    }

    @Test
    void a_call_that_breaks_off_leaves_the_post_unconfirmed() {
        var posts = flows.posts(2, Duration.ZERO);
        platform.sends(posts.getFirst(), Step.broken("A bug."));

        flows.startBatch(posts);
        flows.end(flows.batch(1));
        flows.end(flows.resolver(posts.getFirst()));

        assertThat(rows.calls).contains("close 1");
        assertThat(posts).allMatch(row -> row.state == PostState.PUBLISHED && row.claims == 1);
    }

    @Test
    void a_batch_cancelled_before_its_slot_sends_nothing() {
        var post = flows.post(Duration.ofHours(1));
        flows.startBatch(List.of(post));
        flows.until(() -> flows.has(flows.batch(1), EventType.EVENT_TYPE_TIMER_STARTED));

        flows.batch(1).cancel();

        assertThat(flows.failure(flows.batch(1))).isInstanceOf(CanceledFailure.class);
        assertThat(post.claims).isZero();
    }

    @Test
    void a_cancelled_batch_waits_for_the_answers_that_are_on_their_way() {
        var posts = flows.posts(3, Duration.ZERO);
        var answer = new CountDownLatch(1);
        platform.sends(posts.get(0), Step.heldBy(answer, Step.published()));
        platform.sends(posts.get(1), Step.heldBy(answer, Step.accepted()));
        platform.sends(posts.get(2), Step.throttled(Duration.ofHours(1)));
        flows.startBatch(posts);
        flows.until(() -> posts.stream().allMatch(row -> row.claims == 1) && flows.isRetrying(flows.batch(1)));

        flows.batch(1).cancel();
        flows.until(() -> rows.calls.contains("close 3"));
        answer.countDown();

        assertThat(flows.failure(flows.batch(1))).isInstanceOf(CanceledFailure.class);
        flows.end(flows.resolver(posts.get(1)));
        assertThat(posts.subList(0, 2)).allMatch(row -> row.state == PostState.PUBLISHED);
        assertThat(posts.get(2).state).isEqualTo(PostState.WAITING);
    }

    @Test
    void a_batch_cancelled_while_it_prepares_the_rest_waits_for_the_answers_too() {
        var posts = flows.posts(2, Duration.ZERO);
        var answer = new CountDownLatch(1);
        var page = new CountDownLatch(1);
        platform.prepares(posts.getLast(), 1);
        platform.lookAgain = Duration.ZERO;
        platform.sends(posts.getFirst(), Step.heldBy(answer, Step.published()));
        platform.beforePage = () -> Step.await(platform.pages.size() > 1 ? page : new CountDownLatch(0));
        flows.startBatch(posts);
        flows.until(() -> platform.pages.size() == 2 && posts.getFirst().claims == 1);

        flows.batch(1).cancel();
        flows.until(() -> flows.has(flows.batch(1), EventType.EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED));
        answer.countDown();
        page.countDown();

        assertThat(flows.failure(flows.batch(1))).isInstanceOf(CanceledFailure.class);
        assertThat(flows.order(flows.batch(1))).containsSubsequence("cancelled from outside", "answer of PublishPost");
    }

    @Test
    void an_answer_is_written_even_if_the_batch_is_cancelled_meanwhile() {
        var post = flows.post(Duration.ZERO);
        platform.sends(post, Step.unrecorded());
        rows.away = 3;
        flows.startBatch(List.of(post));
        flows.until(() -> rows.calls.contains("record 1"));

        flows.batch(1).cancel();

        assertThat(flows.failure(flows.batch(1))).isInstanceOf(CanceledFailure.class);
        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
    }
}
