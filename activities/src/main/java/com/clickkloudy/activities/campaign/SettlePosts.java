package com.clickkloudy.activities.campaign;

import com.clickkloudy.activities.campaign.Jobs.Made;
import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.Settles;
import com.clickkloudy.storage.campaign.Claims.Begun;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.PostRef;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;

/// Follows a post that its platform has accepted and still works on.
final class SettlePosts {
    private final Engine engine;

    SettlePosts(Engine engine) {
        this.engine = engine;
    }

    PostAnswer settle(PostRef post) {
        var workspace = post.campaign().workspace();
        var row = engine.posts().find(workspace, post.post()).orElseThrow();
        var begun = engine.claims().last(workspace, post.post());
        if (begun.isEmpty() || begun.get().attempt().state() != AttemptState.ACCEPTED) {
            return engine.recorder().answer(post, row);
        }
        return switch (engine.jobs().sent(row)) {
            case Made.Not not -> throw later(engine.times().lookAfter());
            case Made.Unmade unmade -> throw later(engine.times().lookAfter());
            case Made.Ready ready
            when ready.connector() instanceof Settles settles -> ask(post, row, begun.get(), ready, settles);
            case Made.Ready ready -> nobodyCanTell(post, begun.get());
        };
    }

    private PostAnswer ask(PostRef post, PostRow row, Begun begun, Made.Ready ready, Settles settles) {
        var attempt = begun.attempt();
        var outcome = settles.settle(ready.job(), begun.accepted().orElse(""));
        if (outcome instanceof Outcome.Failed(Failure failure) && !isFinal(failure)) {
            throw later(wait(failure));
        }
        var ending = engine.verdicts().of(outcome, settles, ready.job(), attempt, row.unreached());
        var answer = engine.recorder().record(post, attempt.number(), ending);
        if (ending instanceof Ending.Accepted accepted && answer.kind() == PostAnswer.Kind.ACCEPTED) {
            throw later(accepted.again());
        }
        return answer;
    }

    private PostAnswer nobodyCanTell(PostRef post, Begun begun) {
        var ending = new Ending.Unknown("Accepted, but its end cannot be followed.", Optional.empty());
        return engine.recorder().record(post, begun.attempt().number(), ending);
    }

    private static boolean isFinal(Failure failure) {
        return switch (failure) {
            case Failure.Refused refused -> true;
            case Failure.Duplicate duplicate -> true;
            case Failure.Gone gone -> true;
            case Failure.Throttled throttled -> false;
            case Failure.SignedOut signedOut -> false;
            case Failure.Forbidden forbidden -> false;
            case Failure.Unreachable unreachable -> false;
            case Failure.Ambiguous ambiguous -> false;
        };
    }

    private Duration wait(Failure failure) {
        return failure instanceof Failure.Throttled throttled
                ? throttled.after()
                : engine.times().lookAfter();
    }

    private static ApplicationFailure later(Duration wait) {
        return Recorder.later("PROCESSING", "The platform is still at work.", wait);
    }
}
