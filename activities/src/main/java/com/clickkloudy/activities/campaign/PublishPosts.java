package com.clickkloudy.activities.campaign;

import com.clickkloudy.activities.account.Session;
import com.clickkloudy.activities.campaign.Jobs.Made;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.storage.campaign.Claim;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.PostRef;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends one post at its slot: claim, call, record. Whatever goes wrong in between, there is no second call.
final class PublishPosts {
    private static final Logger LOG = LoggerFactory.getLogger(PublishPosts.class);
    private static final int RENEWALS = 3;
    private final Posts posts;
    private final Claims claims;
    private final Jobs jobs;
    private final Sessions sessions;
    private final Verdicts verdicts;
    private final Recorder recorder;
    private final Slot slot;
    private final EngineTimes times;
    private final Clock clock;
    private final DatabaseClock time;
    private final String worker;

    PublishPosts(Engine engine) {
        this.posts = engine.posts();
        this.claims = engine.claims();
        this.jobs = engine.jobs();
        this.sessions = engine.sessions();
        this.verdicts = engine.verdicts();
        this.recorder = engine.recorder();
        this.slot = engine.slot();
        this.times = engine.times();
        this.clock = engine.clock();
        this.time = engine.time();
        this.worker = engine.worker();
    }

    PostAnswer publish(PostRef post) {
        var row = posts.find(post.campaign().workspace(), post.post()).orElseThrow();
        return switch (jobs.make(row, SendBy.never())) {
            case Made.Not(Failure failure) -> recorder.unclaimed(post, verdicts.of(failure, row.unreached()));
            case Made.Unmade unmade -> recorder.answer(post, row);
            case Made.Ready ready -> isPrepared(row, ready) ? inTime(post, row, ready) : recorder.answer(post, row);
        };
    }

    /// Everything but the claim is done before the slot.
    private PostAnswer inTime(PostRef post, PostRow row, Made.Ready ready) {
        var early = slot.isAhead(row.leaves());
        var away = slot.await(row.leaves());
        if (away.isPositive()) {
            throw Recorder.later("ARMED", "It waits for its slot.", away);
        }
        return early ? slot.rush().leave(() -> claim(post, row, ready)) : claim(post, row, ready);
    }

    /// What has waited for longer than its platform keeps what was prepared has to be prepared again first.
    private boolean isPrepared(PostRow row, Made.Ready ready) {
        var lasts = row.lasts(ready.connector().profile(), time.now());
        return (row.ready() && lasts) || !ready.connector().prepares(ready.job());
    }

    private PostAnswer claim(PostRef post, PostRow row, Made.Ready ready) {
        var sendBy = SendBy.after(times.claimFor(), clock.instant(), System.nanoTime(), clock, System::nanoTime);
        var workspace = post.campaign().workspace();
        return switch (claims.claim(workspace, post.post(), post.version(), times.claimFor(), worker)) {
            case Claim.Granted granted -> send(post, row, ready, granted, sendBy);
            case Claim.Unknown unknown -> unknown(post, ready, unknown.attempt());
            case Claim.Accepted accepted -> PostAnswer.accepted(times.pause());
            case Claim.Held held -> PostAnswer.of(PostAnswer.Kind.WAITS);
            case Claim.Ended ended ->
                recorder.answer(post, posts.find(workspace, post.post()).orElseThrow());
            case Claim.Missed missed -> recorder.answer(post, missed.post());
        };
    }

    private PostAnswer send(PostRef post, PostRow row, Made.Ready ready, Claim.Granted granted, SendBy sendBy) {
        var attempt = granted.attempt();
        var claimed = ready.job().claimedAs(attempt, sendBy);
        var outcome = call(ready.connector(), claimed, granted.prepared());
        var ending = outcome instanceof Outcome.Failed(Failure.SignedOut failure)
                ? renewed(row, claimed, failure)
                : verdicts.of(outcome, ready.connector(), claimed, attempt, row.unreached());
        var answer = recorder.record(post, attempt.number(), ending);
        if (granted.probe() && hasAnswered(outcome)) {
            claims.passed(post.campaign().workspace(), post.post());
        }
        return answer;
    }

    /// Whether the platform is certainly back; a wait may be one of ours.
    private static boolean hasAnswered(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Published published -> true;
            case Outcome.Accepted accepted -> true;
            case Outcome.Failed(Failure failure) ->
                !(failure instanceof Failure.Throttled
                        || failure instanceof Failure.Unreachable
                        || failure instanceof Failure.Ambiguous);
        };
    }

    /// A bug in a connector is no proof that nothing was sent.
    private static Outcome call(Publishes connector, Job job, Optional<String> prepared) {
        try {
            return connector.publish(job, prepared);
        } catch (RuntimeException bug) {
            LOG.error(
                    "A connector failed in the middle of a call. platform={} key={}",
                    connector.profile().id(),
                    job.key(),
                    bug);
            return new Outcome.Failed(new Failure.Ambiguous("The call broke off. Nobody knows whether it arrived."));
        }
    }

    /// Whoever sends it may be alive, and only have been taken for dead: its answer is waited for.
    private PostAnswer unknown(PostRef post, Made.Ready ready, Attempt attempt) {
        if (attempt.state() != AttemptState.SENDING) {
            return recorder.answer(
                    post, posts.find(post.campaign().workspace(), post.post()).orElseThrow());
        }
        var left = Duration.between(time.now(), verdicts.settled(ready.connector(), attempt));
        if (left.isPositive()) {
            throw Recorder.later("SENDING", "An earlier try may still be answered.", left);
        }
        var nextLook = verdicts.nextLook(ready.connector(), ready.job(), attempt);
        var ending = new Ending.Unknown("An earlier try ended without an answer.", nextLook);
        return recorder.record(post, attempt.number(), ending);
    }

    /// The platform took the sign-in no longer, so nothing was sent: a fresh one may try again, a few times.
    private Ending renewed(PostRow row, Job job, Failure.SignedOut failure) {
        if (row.unreached() >= RENEWALS) {
            return verdicts.of(failure, row.unreached());
        }
        return switch (sessions.renew(job.account(), job.credentials())) {
            case Session.Open open -> verdicts.unreachable("The sign-in was renewed.", row.unreached());
            case Session.Closed(Failure closed) -> verdicts.of(closed, row.unreached());
        };
    }
}
