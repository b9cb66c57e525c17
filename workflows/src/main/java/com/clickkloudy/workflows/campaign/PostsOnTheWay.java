package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The posts of a batch whose outcome is still to come. Each is followed on its own: one that waits an hour for a
/// limit holds up no other.
final class PostsOnTheWay {
    private static final Duration SETTLING = Duration.ofDays(2);
    private final CampaignRows rows = Stubs.rows();
    private final Publishing publishing;
    private final Publishing settling;
    private final List<OnTheWay> posts = new ArrayList<>();

    PostsOnTheWay(BatchRef batch) {
        this.publishing = Stubs.publishing(batch.platform(), batch.within(), batch.notAfter());
        this.settling = Stubs.publishing(
                batch.platform(), batch.within(), batch.notAfter().plus(SETTLING));
    }

    void publish(PostRef post) {
        posts.add(new OnTheWay(post, Async.function(publishing::publishPost, post)));
    }

    /// Follows for this long.
    void followFor(Duration time) {
        var end = Workflow.currentTimeMillis() + time.toMillis();
        while (Workflow.await(left(end), this::oneHasAnswered)) {
            follow();
        }
    }

    /// Follows until every outcome is known and recorded.
    void untilNone() {
        while (!posts.isEmpty()) {
            Workflow.await(this::oneHasAnswered);
            follow();
        }
    }

    private boolean oneHasAnswered() {
        return posts.stream().anyMatch(OnTheWay::hasAnswered);
    }

    /// What an answer asks for is done whole, even if the batch is cancelled in the middle of it.
    private void follow() {
        var answered = posts.stream().filter(OnTheWay::hasAnswered).toList();
        posts.removeAll(answered);
        var accepted = new ArrayList<PostRef>();
        Workflow.newDetachedCancellationScope(
                        () -> answered.forEach(each -> act(each.post(), answerOf(each), accepted)))
                .run();
        accepted.forEach(this::settle);
    }

    private void act(PostRef post, PostAnswer answer, List<PostRef> accepted) {
        switch (answer.kind()) {
            case PUBLISHED, WAITS, RESTS -> {}
            case ACCEPTED -> accepted.add(post);
            case RESOLVE -> Resolving.start(post, answer.failure().orElse(FailureKind.UNCONFIRMED));
            case UNRECORDED ->
                act(post, rows.recordOutcome(post, answer.unrecorded().orElseThrow()), accepted);
        }
    }

    /// In a cancelled batch nobody stays to settle: the post's own workflow does.
    private void settle(PostRef post) {
        var scope = CancellationScope.current();
        if (scope.isDetached() || scope.isCancelRequested()) {
            Workflow.newDetachedCancellationScope(() -> Resolving.start(post, FailureKind.UNCONFIRMED))
                    .run();
        } else {
            posts.add(new OnTheWay(post, Async.function(settling::settlePost, post)));
        }
    }

    private static Duration left(long end) {
        return Duration.ofMillis(Math.max(0, end - Workflow.currentTimeMillis()));
    }

    private PostAnswer answerOf(OnTheWay each) {
        try {
            return each.answer().get();
        } catch (ActivityFailure ended) {
            return rows.closePost(each.post());
        }
    }

    private record OnTheWay(PostRef post, Promise<PostAnswer> answer) {
        boolean hasAnswered() {
            return answer.isCompleted();
        }
    }
}
