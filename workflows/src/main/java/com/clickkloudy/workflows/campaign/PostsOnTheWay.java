package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The posts of a batch whose outcome is still to come. Each is followed on its own: one that waits an hour for a
/// limit holds up no other.
final class PostsOnTheWay {
    private static final Duration SETTLING = Duration.ofDays(2);
    private final CampaignRows rows = Stubs.rows();
    private final BatchRef batch;
    private final Publishing settling;
    private final List<OnTheWay> posts = new ArrayList<>();
    private final BatchProgress progress;

    PostsOnTheWay(BatchRef batch) {
        this.batch = batch;
        this.progress = new BatchProgress(batch);
        this.settling = Stubs.publishing(
                batch.platform(), batch.within(), batch.notAfter().plus(SETTLING));
    }

    /// Each is taken by a worker now, which waits for its slot.
    void publish(Departure departure) {
        var lead = left(departure.slot());
        departure.posts().forEach(post -> {
            var publishing = Stubs.publishing(batch, lead, post);
            posts.add(new OnTheWay(post, Async.function(publishing::publishPost, post)));
        });
        progress.show(posts.size());
    }

    /// Follows until then, by one timer however many answer meanwhile, or until there is news from elsewhere.
    ///
    /// @param end empty if there is only news to wait for
    void follow(Optional<Instant> end, Supplier<Boolean> hasNews) {
        var over = Workflow.<Void>newPromise();
        var timing = Workflow.newCancellationScope(
                () -> end.ifPresent(instant -> over.completeFrom(Workflow.newTimer(left(instant)))));
        timing.run();
        while (!over.isCompleted() && !hasNews.get()) {
            Workflow.await(() -> over.isCompleted() || hasNews.get() || oneHasAnswered());
            follow();
        }
        timing.cancel();
        CancellationScope.throwCanceled();
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
        progress.show(posts.size());
    }

    private void act(PostRef post, PostAnswer answer, List<PostRef> accepted) {
        progress.count(answer.kind());
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

    private static Duration left(Instant end) {
        return Duration.ofMillis(Math.max(0, end.toEpochMilli() - Workflow.currentTimeMillis()));
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
