package com.clickkloudy.workflows.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.workflows.wire.Readable;
import io.temporal.api.enums.v1.EventType;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResolvePostTest {
    private static final Duration A_MONTH = Duration.ofDays(30);

    @RegisterExtension
    final Flows flows = new Flows(Readable.payloads());

    private final Rows rows = flows.rows;

    @Test
    void an_unconfirmed_post_is_looked_for_until_it_is_found() {
        var post = unconfirmed();
        flows.platform.looks(post, Step.absent(Duration.ofMinutes(1)), Step.absent(Duration.ofMinutes(5)));

        flows.resolve(post);
        flows.end(flows.resolver(post));

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(flows.ended(flows.resolver(post))).isAfterOrEqualTo(post.slot.plus(Duration.ofMinutes(6)));
        assertThat(rows.calls).endsWith("leave");
    }

    @Test
    void a_person_who_decides_first_ends_the_wait() {
        var post = parked(FailureKind.REFUSED);
        flows.resolve(post);
        flows.pass(Duration.ofDays(3));

        post.state = PostState.SKIPPED;
        flows.tell(post);
        flows.end(flows.resolver(post));

        assertThat(flows.ended(flows.resolver(post))).isBefore(post.slot.plus(Duration.ofDays(4)));
        assertThat(rows.calls).endsWith("leave").doesNotContain("expire");
    }

    @Test
    void a_person_who_decides_between_two_looks_ends_them() {
        var post = unconfirmed();
        flows.platform.looks(post, Step.absent(Duration.ofHours(2)));
        flows.resolve(post);
        flows.pass(Duration.ofMinutes(30));

        post.state = PostState.PUBLISHED;
        flows.tell(post);
        flows.end(flows.resolver(post));

        assertThat(flows.ended(flows.resolver(post))).isBefore(post.slot.plus(Duration.ofHours(1)));
    }

    @Test
    void a_decision_made_while_the_row_is_read_is_not_missed() {
        var post = parked(FailureKind.REFUSED);
        rows.afterRead = () -> {
            post.state = PostState.SKIPPED;
            flows.tell(post);
            flows.until(() -> flows.has(flows.resolver(post), EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED));
        };

        flows.resolve(post);
        flows.end(flows.resolver(post));

        assertThat(flows.ended(flows.resolver(post))).isBefore(post.slot.plus(Duration.ofDays(1)));
        assertThat(rows.calls).doesNotContain("expire");
    }

    @Test
    void a_post_about_which_nobody_decides_fails_in_temporal_too() {
        var post = parked(FailureKind.REFUSED);

        flows.resolve(post);
        var failure = flows.failure(flows.resolver(post));

        assertThat(failure).isInstanceOfSatisfying(ApplicationFailure.class, reason -> {
            assertThat(reason.getType()).isEqualTo("DEADLINE");
            assertThat(reason.getCategory()).isEqualTo(ApplicationErrorCategory.BENIGN);
        });
        assertThat(post.state).isEqualTo(PostState.FAILED);
        assertThat(flows.ended(flows.resolver(post))).isAfterOrEqualTo(post.deadline);
    }

    @Test
    void a_deadline_that_the_rows_do_not_see_yet_is_not_asked_for_without_pause() {
        var post = parked(FailureKind.REFUSED);
        rows.unexpired = 3;

        flows.resolve(post);
        var failure = flows.failure(flows.resolver(post));

        assertThat(failure).isInstanceOf(ApplicationFailure.class);
        assertThat(flows.ended(flows.resolver(post))).isAfterOrEqualTo(post.deadline.plus(Duration.ofMinutes(3)));
    }

    @Test
    void a_look_that_fails_is_no_answer() {
        var post = unconfirmed();
        flows.platform.looks(post, Step.broken("The network is away."));

        flows.resolve(post);
        flows.end(flows.resolver(post));

        assertThat(rows.calls).contains("close 1");
        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
    }

    @Test
    void where_looking_cannot_tell_a_person_is_waited_for() {
        var post = unconfirmed();
        flows.platform.looks(post, Step.unknowable());
        flows.resolve(post);
        flows.pass(Duration.ofDays(2));
        assertThat(post.state).isEqualTo(PostState.ATTENTION);

        post.state = PostState.PLANNED;
        flows.tell(post);
        flows.end(flows.resolver(post));

        assertThat(rows.calls).endsWith("leave");
    }

    @Test
    void a_found_post_that_could_not_be_written_is_written_later() {
        var post = unconfirmed();
        flows.platform.looks(post, Step.unrecorded());
        rows.away = 2;

        flows.resolve(post);
        flows.end(flows.resolver(post));

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(rows.calls).containsSubsequence("record 1", "record 1", "record 1", "leave");
    }

    @Test
    void an_accepted_post_is_settled() {
        var post = parked(FailureKind.UNCONFIRMED);
        post.state = PostState.ACCEPTED;
        post.lookAt = Optional.of(flows.now());
        flows.platform.settles(post, Step.processing(Duration.ofHours(1)), Step.published());

        flows.resolve(post);
        flows.end(flows.resolver(post));

        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(flows.ended(flows.resolver(post))).isAfterOrEqualTo(post.slot.plus(Duration.ofHours(1)));
    }

    @Test
    void one_cancelled_in_temporal_gives_its_place_back() {
        var post = parked(FailureKind.REFUSED);
        flows.resolve(post);
        flows.pass(Duration.ofDays(3));
        flows.settle(flows.resolver(post));

        flows.resolver(post).cancel();
        var failure = flows.failure(flows.resolver(post));

        assertThat(failure).isInstanceOf(CanceledFailure.class);
        assertThat(post.state).isEqualTo(PostState.ATTENTION);
        assertThat(rows.calls).endsWith("leave").doesNotContain("expire");
    }

    @Test
    void what_a_look_found_is_written_even_if_it_is_cancelled_meanwhile() {
        var post = unconfirmed();
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        flows.platform.looks(post, (rows, row) -> {
            asked.countDown();
            return Step.heldBy(answer, Step.unrecorded()).take(rows, row);
        });
        flows.resolve(post);
        Step.await(asked);

        var resolver = flows.resolver(post);
        resolver.cancel();
        flows.until(() -> flows.has(resolver, EventType.EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED));
        answer.countDown();
        var failure = flows.failure(resolver);

        assertThat(failure).isInstanceOf(CanceledFailure.class);
        assertThat(post.state).isEqualTo(PostState.PUBLISHED);
        assertThat(rows.calls).containsSubsequence("record 1", "leave");
    }

    private Row parked(FailureKind why) {
        var post = flows.post(Duration.ZERO);
        post.park(why, Optional.empty());
        post.deadline = flows.now().plus(A_MONTH);
        return post;
    }

    private Row unconfirmed() {
        var post = parked(FailureKind.UNCONFIRMED);
        post.lookAt = Optional.of(flows.now());
        return post;
    }
}
