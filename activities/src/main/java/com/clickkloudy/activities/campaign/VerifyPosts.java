package com.clickkloudy.activities.campaign;

import com.clickkloudy.activities.campaign.Jobs.Made;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.storage.campaign.Claims.Begun;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.PostRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds out about a post whose outcome is unknown: by the same call with the same key where that is harmless, else by
/// looking, else not at all. Never before an answer to the attempt has become impossible.
final class VerifyPosts {
    private final Engine engine;

    VerifyPosts(Engine engine) {
        this.engine = engine;
    }

    PostAnswer verify(PostRef post) {
        var workspace = post.campaign().workspace();
        var row = engine.posts().find(workspace, post.post()).orElseThrow();
        var begun = engine.claims().last(workspace, post.post());
        if (begun.isEmpty() || !isDoubtful(begun.get())) {
            return engine.recorder().answer(post, row);
        }
        return switch (engine.jobs().sent(row)) {
            case Made.Not(Failure.SignedOut failure) -> rest(post, false, Optional.empty());
            case Made.Not(Failure failure) -> rest(post, false, Optional.of(later(0)));
            case Made.Unmade unmade -> rest(post, false, Optional.of(later(0)));
            case Made.Ready ready -> verify(post, row, begun.get(), ready);
        };
    }

    private static boolean isDoubtful(Begun begun) {
        return begun.attempt().state() == AttemptState.UNKNOWN
                || begun.attempt().state() == AttemptState.SENDING;
    }

    private PostAnswer verify(PostRef post, PostRow row, Begun begun, Made.Ready ready) {
        var attempt = begun.attempt();
        var settled = engine.verdicts().settled(ready.connector(), attempt);
        if (engine.time().now().isBefore(settled)) {
            return rest(post, false, Optional.of(settled));
        }
        if (attempt.state() == AttemptState.SENDING) {
            var ending = new Ending.Unknown(
                    "The worker that sent it stopped before it had an answer.", Optional.of(settled));
            engine.recorder().record(post, attempt.number(), ending);
        }
        var job = ready.job().claimedAs(attempt, SendBy.never());
        if (ready.connector() instanceof Repeats repeats && mayRepeat(post, begun, repeats, job)) {
            return repeat(post, row, begun, job, repeats);
        }
        return ready.connector() instanceof Finds finds
                ? look(post, row, begun, job, finds)
                : rest(post, false, Optional.empty());
    }

    /// A repetition may be what brings the post out, so it needs an open gate like any other sending. And it has to be
    /// the same call: after a restore, what the post was prepared with may have been forgotten.
    private boolean mayRepeat(PostRef post, Begun begun, Repeats repeats, Job job) {
        if (begun.prepared().isEmpty() && repeats.prepares(job)) {
            return false;
        }
        var campaign = post.campaign();
        var standing = engine.batches().standing(campaign.workspace(), campaign.campaign(), List.of());
        var safe = repeats.safeFor(job);
        var age = Duration.between(begun.firstAt(), engine.time().now());
        return standing.gate() == Gate.OPEN && safe.compareTo(age) > 0;
    }

    private PostAnswer repeat(PostRef post, PostRow row, Begun begun, Job job, Repeats repeats) {
        var clock = engine.clock();
        var sendBy =
                SendBy.after(engine.times().claimFor(), clock.instant(), System.nanoTime(), clock, System::nanoTime);
        var again = job.claimedAs(begun.attempt(), sendBy);
        return switch (repeats.repeat(again, begun.prepared())) {
            case Outcome.Failed(Failure.Refused failure) -> rest(post, false, Optional.empty());
            case Outcome.Failed(Failure failure) -> rest(post, false, Optional.of(later(row.looks())));
            case Outcome outcome ->
                engine.recorder()
                        .record(
                                post,
                                begun.attempt().number(),
                                engine.verdicts().of(outcome, repeats, again, begun.attempt(), row.unreached()));
        };
    }

    private PostAnswer look(PostRef post, PostRow row, Begun begun, Job job, Finds finds) {
        return switch (finds.find(job, begun.prepared(), begun.firstAt())) {
            case Found.There there ->
                engine.recorder().record(post, begun.attempt().number(), new Ending.Published(there.remote()));
            case Found.Absent absent -> absent(post, row, begun);
            case Found.Later later ->
                rest(post, false, Optional.of(engine.time().now().plus(later.after())));
            case Found.Unknowable unknowable -> rest(post, false, Optional.empty());
        };
    }

    /// Absent often enough counts as not sent, and one new try begins; the second time, a person decides.
    private PostAnswer absent(PostRef post, PostRow row, Begun begun) {
        if (row.looks() + 1 < engine.times().looks()) {
            return rest(post, true, Optional.of(later(row.looks())));
        }
        if (begun.absent() > 0) {
            return rest(post, true, Optional.empty());
        }
        var answer = engine.recorder().record(post, begun.attempt().number(), new Ending.Absent());
        tell(post);
        return answer;
    }

    private void tell(PostRef post) {
        var campaign = post.campaign();
        var found = engine.campaigns()
                .find(campaign.workspace(), campaign.campaign())
                .orElseThrow();
        engine.starts().tell(campaign, found.revision());
        engine.campaigns().told(campaign.workspace(), campaign.campaign(), found.revision());
    }

    private PostAnswer rest(PostRef post, boolean absent, Optional<Instant> nextLook) {
        engine.batches().looked(post.campaign().workspace(), post.post(), absent, nextLook);
        return PostAnswer.of(PostAnswer.Kind.RESTS);
    }

    private Instant later(int looks) {
        return engine.time().now().plus(engine.times().lookAfter().multipliedBy(1L << Math.min(looks, 6)));
    }
}
