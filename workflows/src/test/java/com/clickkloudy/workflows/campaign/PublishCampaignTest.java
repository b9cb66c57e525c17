package com.clickkloudy.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.workflows.wire.Readable;
import io.temporal.api.enums.v1.EventType;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishCampaignTest {
    private static final Duration WEEKS = Duration.ofDays(21);

    @RegisterExtension
    final Flows flows = new Flows(Readable.payloads());

    private final Rows rows = flows.rows;

    @Test
    void posts_spread_over_an_hour_leave_each_at_its_own_slot_in_few_batches() {
        var posts = new ArrayList<Row>();
        for (var minute = 0; minute < 60; minute++) {
            posts.add(flows.post(Duration.ofMinutes(10).plusSeconds(60L * minute + 7)));
        }

        flows.tell();
        flows.end(flows.campaign());

        assertThat(posts).allSatisfy(row -> {
            assertThat(row.armed).hasSize(1);
            assertThat(row.sentAt.orElseThrow()).isBetween(row.slot, row.slot.plusSeconds(1));
        });
        assertThat(posts.stream().map(row -> row.batch).distinct()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void a_campaign_without_a_time_goes_out_now() {
        var posts = flows.posts(3, Duration.ZERO);

        flows.tell();
        flows.end(flows.campaign());

        assertThat(posts).allMatch(row -> row.state == PostState.PUBLISHED && row.claims == 1);
        assertThat(rows.finished).isTrue();
    }

    @Test
    void a_campaign_can_be_found_by_how_many_of_its_posts_failed() {
        var posts = flows.posts(3, Duration.ZERO);
        flows.platform.sends(posts.getFirst(), Step.refused());

        flows.tell();
        flows.end(flows.campaign());

        assertThat(noted("FailedPosts")).containsExactly("1");
    }

    @Test
    void a_campaign_can_be_found_by_its_time_wherever_that_is_moved() {
        var post = flows.post(WEEKS);
        var first = post.slot.truncatedTo(ChronoUnit.SECONDS);
        flows.tell();
        flows.pass(Duration.ofDays(1));

        post.slot = flows.now().plus(Duration.ofHours(2));
        rows.version = 2;
        flows.tell();
        flows.end(flows.campaign());

        var second = post.slot.truncatedTo(ChronoUnit.SECONDS);
        assertThat(noted("ScheduledAt")).containsExactly("\"" + first + "\"", "\"" + second + "\"");
    }

    @Test
    void a_campaign_waits_weeks_for_its_time() {
        var post = flows.post(WEEKS);

        flows.tell();
        flows.pass(WEEKS.minusHours(1));
        assertThat(post.state).isEqualTo(PostState.PLANNED);
        flows.end(flows.campaign());

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(flows.ended(flows.campaign())).isBetween(post.slot, post.slot.plusSeconds(60));
        assertThat(rows.calls).containsExactly("read", "read", "plan", "read", "read", "finish");
    }

    @Test
    void a_campaign_moved_while_it_waits_leaves_at_its_new_time() {
        var post = flows.post(WEEKS);
        flows.tell();
        flows.pass(Duration.ofDays(1));

        post.slot = flows.now().plus(Duration.ofHours(2));
        rows.version = 2;
        flows.tell();
        flows.end(flows.campaign());

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(flows.ended(flows.campaign())).isBetween(post.slot, post.slot.plusSeconds(60));
    }

    @Test
    void a_campaign_paused_before_its_time_leaves_once_it_is_resumed() {
        var post = flows.post(Duration.ofHours(1));
        rows.gate = Gate.PAUSED;
        flows.tell();
        flows.pass(Duration.ofHours(3));
        assertThat(post.state).isEqualTo(PostState.PLANNED);

        rows.gate = Gate.OPEN;
        flows.tell();
        flows.end(flows.campaign());

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(post.claims).isEqualTo(1);
    }

    @Test
    void a_pause_holds_back_what_a_batch_has_not_sent_until_it_is_resumed() {
        var posts = flows.posts(2, Duration.ofMinutes(10));
        flows.tell();
        flows.pass(Duration.ofMinutes(9).plusSeconds(30));
        assertThat(rows.calls).contains("plan");
        rows.gate = Gate.PAUSED;
        flows.tell();
        flows.pass(Duration.ofMinutes(5));
        assertThat(posts).allMatch(row -> row.claims == 0);

        rows.gate = Gate.OPEN;
        flows.tell();
        flows.end(flows.campaign());

        assertThat(posts).allMatch(row -> row.state == PostState.PUBLISHED && row.batch == 2);
    }

    @Test
    void a_campaign_cancelled_by_its_row_sends_nothing_and_ends() {
        var post = flows.post(Duration.ofDays(1));
        flows.tell();
        flows.pass(Duration.ofHours(1));

        rows.cancelOpen();
        flows.tell();
        flows.end(flows.campaign());

        assertThat(post.claims).isZero();
        assertThat(rows.calls).endsWith("finish");
    }

    @Test
    void batches_of_a_campaign_cancelled_by_its_row_are_cancelled_and_awaited() {
        var post = flows.post(Duration.ofMinutes(10));
        flows.tell();
        flows.pass(Duration.ofMinutes(9).plusSeconds(30));
        flows.settle(flows.campaign());
        flows.settle(flows.batch(1));

        rows.cancelOpen();
        flows.tell();
        flows.end(flows.campaign());

        assertThat(post.state).isEqualTo(PostState.CANCELLED);
        assertThat(flows.failure(flows.batch(1))).isInstanceOf(CanceledFailure.class);
    }

    @Test
    void a_cancel_made_in_temporal_is_written_into_the_row_first() {
        var post = flows.post(Duration.ofMinutes(10));
        flows.tell();
        flows.pass(Duration.ofMinutes(9).plusSeconds(30));
        flows.settle(flows.campaign());
        flows.settle(flows.batch(1));

        flows.campaign().cancel();
        var failure = flows.failure(flows.campaign());

        assertThat(failure).isInstanceOf(CanceledFailure.class);
        assertThat(rows.gate).isEqualTo(Gate.CANCELLED);
        assertThat(post.state).isEqualTo(PostState.CANCELLED);
        assertThat(flows.order(flows.campaign())).containsSubsequence("CancelCampaign", "cancel of a batch");
    }

    @Test
    void a_new_version_awaits_the_batches_of_the_old_one_before_it_sends() {
        var sending = flows.post(Duration.ZERO);
        var waiting = flows.post(Duration.ZERO);
        var answer = new CountDownLatch(1);
        flows.platform.sends(sending, Step.heldBy(answer, Step.published()));
        flows.platform.sends(waiting, Step.throttled(Duration.ofMinutes(30)));
        flows.tell();
        flows.until(() -> sending.claims == 1 && waiting.claims == 1 && flows.isRetrying(flows.batch(1)));

        rows.version = 2;
        flows.tell();
        flows.until(() -> rows.calls.contains("close 2"));
        assertThat(rows.calls).containsOnlyOnce("plan");
        answer.countDown();
        flows.end(flows.campaign());

        assertThat(List.of(sending, waiting)).allMatch(row -> row.state == PostState.PUBLISHED);
        assertThat(sending.claims).isEqualTo(1);
        assertThat(waiting.batch).isEqualTo(2);
    }

    @Test
    void a_campaign_with_nothing_left_finishes() {
        flows.tell();
        flows.end(flows.campaign());

        assertThat(rows.calls).containsExactly("read", "finish");
    }

    @Test
    void a_refused_finish_is_asked_for_again() {
        rows.unfinished = 2;

        flows.tell();
        flows.end(flows.campaign());

        assertThat(rows.calls).containsExactly("read", "finish", "read", "finish", "read", "finish");
    }

    @Test
    void a_plan_without_batches_is_asked_for_again_later() {
        var post = flows.post(Duration.ZERO);
        rows.unplanned = 2;

        flows.tell();
        flows.end(flows.campaign());

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(rows.calls).startsWith("read", "plan", "read", "plan", "read", "plan");
    }

    @Test
    void a_post_that_waits_goes_out_in_a_later_batch() {
        var post = flows.post(Duration.ZERO);
        flows.platform.sends(post, Step.held(Duration.ofMinutes(20)));

        flows.tell();
        flows.end(flows.campaign());

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(post.batch).isEqualTo(2);
        assertThat(flows.ended(flows.campaign())).isAfterOrEqualTo(post.waitsUntil);
    }

    @Test
    void a_post_that_has_to_wait_beyond_its_time_is_missed() {
        var post = flows.post(Duration.ZERO);
        flows.platform.sends(post, Step.throttled(Flows.PATIENCE.plusHours(1)));

        flows.tell();
        flows.end(flows.campaign());

        assertThat(post.failure).contains(FailureKind.MISSED);
        assertThat(post.claims).isEqualTo(1);
    }

    @Test
    void a_storm_of_signals_costs_few_looks_at_the_rows() {
        var post = flows.post(Duration.ofHours(1));
        flows.tell();

        IntStream.range(0, 200).forEach(each -> flows.tell());
        flows.end(flows.campaign());

        assertThat(post.claims).isEqualTo(1);
        assertThat(rows.calls).hasSizeLessThan(200);
    }

    @Test
    void a_finished_campaign_is_started_anew_when_a_post_is_open_again() {
        flows.post(Duration.ZERO);
        flows.tell();
        flows.end(flows.campaign());

        var again = flows.post(Duration.ZERO);
        flows.tell();
        flows.end(flows.campaign());

        assertThat(again.state).isEqualTo(PostState.PUBLISHED);
        assertThat(again.batch).isEqualTo(2);
    }

    /// @return the values that the campaign's workflow gave to an attribute, in order
    private List<String> noted(String attribute) {
        return flows.events(flows.campaign(), EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES).stream()
                .map(event -> event.getUpsertWorkflowSearchAttributesEventAttributes()
                        .getSearchAttributes()
                        .getIndexedFieldsMap())
                .filter(fields -> fields.containsKey(attribute))
                .map(fields ->
                        Objects.requireNonNull(fields.get(attribute)).getData().toStringUtf8())
                .toList();
    }
}
