package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.workflows.wire.Attributes;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;

/// Looks where looking can tell, else waits for a person; the row decides what the post is.
public final class ResolvePostRun implements ResolvePost {
    private static final Duration BREATH = Duration.ofMinutes(1);
    private static final Duration ONE_LOOK = Duration.ofMinutes(5);
    private static final Duration LOOKING = Duration.ofHours(6);
    private final CampaignRows rows = Stubs.rows();
    private boolean told;

    @Override
    public void changed() {
        told = true;
    }

    @Override
    public void resolve(PostRef post, FailureKind why) {
        PostNow now;
        try {
            now = untilItRests(post, why);
        } catch (TemporalFailure ended) {
            leave(post);
            throw ended;
        }
        leave(post);
        end(now, why);
    }

    private PostNow untilItRests(PostRef post, FailureKind why) {
        var now = read(post);
        while (needsSomebody(now.state())) {
            if (!toldBefore(now.lookAt().orElse(now.deadline()))) {
                act(post, now);
            }
            if (Workflow.getInfo().isContinueAsNewSuggested()) {
                Workflow.continueAsNew(post, why);
            }
            now = after(now, post);
        }
        return now;
    }

    /// Whoever tells of a change after this has begun is heard.
    private PostNow read(PostRef post) {
        told = false;
        var now = rows.readPost(post);
        Workflow.setCurrentDetails(details(now));
        return now;
    }

    private static String details(PostNow now) {
        var kind = now.failure().map(each -> " (" + each + ")").orElse("");
        var next = now.lookAt()
                .map(at -> "looks at the platform again at " + at)
                .orElse("waits for a person until " + now.deadline());
        return "**" + now.state() + "**" + kind + (needsSomebody(now.state()) ? ": " + next + "." : "");
    }

    /// What changed nothing is not repeated at once.
    private PostNow after(PostNow before, PostRef post) {
        var now = read(post);
        if (now.equals(before)) {
            Workflow.await(BREATH, () -> told);
        }
        return now;
    }

    private void act(PostRef post, PostNow now) {
        if (now.lookAt().isPresent()) {
            look(post, now.state());
        } else {
            rows.expirePost(post);
        }
    }

    /// Whoever cancels this in Temporal gives its place back too.
    private void leave(PostRef post) {
        Workflow.newDetachedCancellationScope(() -> rows.leavePost(post)).run();
    }

    /// A failed post is no error of the worker's.
    private static void end(PostNow now, FailureKind why) {
        Workflow.upsertTypedSearchAttributes(
                Attributes.POST_STATUS.valueSet(now.state().name()));
        if (now.state() == PostState.FAILED) {
            var kind = now.failure().orElse(why);
            throw ApplicationFailure.newBuilder()
                    .setMessage("The post has failed: " + kind)
                    .setType(kind.name())
                    .setNonRetryable(true)
                    .setCategory(ApplicationErrorCategory.BENIGN)
                    .build();
        }
    }

    private boolean toldBefore(Instant instant) {
        var left = instant.toEpochMilli() - Workflow.currentTimeMillis();
        return left > 0 && Workflow.await(Duration.ofMillis(left), () -> told);
    }

    /// A look that failed is no answer: the row says when to look again.
    private void look(PostRef post, PostState state) {
        var publishing = Stubs.publishing(
                post.platform(),
                ONE_LOOK,
                Instant.ofEpochMilli(Workflow.currentTimeMillis()).plus(LOOKING));
        try {
            var answer = state == PostState.ACCEPTED ? publishing.settlePost(post) : publishing.verifyPost(post);
            answer.unrecorded().ifPresent(outcome -> record(post, outcome));
        } catch (ActivityFailure failed) {
            if (failed.getCause() instanceof CanceledFailure) {
                throw failed;
            }
            rows.closePost(post);
        }
    }

    /// What the platform said is written down whatever happens to this workflow.
    private void record(PostRef post, Unrecorded outcome) {
        Workflow.newDetachedCancellationScope(() -> rows.recordOutcome(post, outcome))
                .run();
    }

    private static boolean needsSomebody(PostState state) {
        return switch (state) {
            case ATTENTION, ACCEPTED, SENDING -> true;
            case PLANNED, PREPARED, WAITING, PUBLISHED, FAILED, SKIPPED, CANCELLED -> false;
        };
    }
}
