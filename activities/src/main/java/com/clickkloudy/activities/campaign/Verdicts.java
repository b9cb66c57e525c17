package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.storage.campaign.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Says what a platform's answer means for a post's rows: the table of failures.
final class Verdicts {
    private static final double JITTER = 0.1;
    private final EngineTimes times;
    private final RandomGenerator random;

    Verdicts(EngineTimes times, RandomGenerator random) {
        this.times = times;
        this.random = random;
    }

    /// @param unreached how many times in a row the platform was not reached before
    Ending of(Outcome outcome, Publishes connector, Job job, Attempt attempt, int unreached) {
        return switch (outcome) {
            case Outcome.Published published -> new Ending.Published(published.remote());
            case Outcome.Accepted accepted -> new Ending.Accepted(accepted.state(), accepted.lookAgain());
            case Outcome.Failed(Failure.Ambiguous failure) ->
                new Ending.Unknown(failure.message(), nextLook(connector, job, attempt));
            case Outcome.Failed(Failure failure) -> of(failure, unreached);
        };
    }

    /// @param failure one that leaves no doubt: nothing was accepted
    Ending of(Failure failure, int unreached) {
        var message = failure.message();
        return switch (failure) {
            case Failure.Throttled throttled ->
                new Ending.NotSent(FailureKind.THROTTLED, message, jittered(throttled.after()));
            case Failure.Unreachable away -> unreachable(message, unreached);
            case Failure.Refused refused -> new Ending.Parked(FailureKind.REFUSED, true, refused.field(), message);
            case Failure.Duplicate duplicate ->
                new Ending.Parked(FailureKind.DUPLICATE, true, Optional.empty(), message);
            case Failure.SignedOut signedOut ->
                new Ending.Parked(FailureKind.SIGNED_OUT, false, Optional.empty(), message);
            case Failure.Forbidden forbidden ->
                new Ending.Parked(FailureKind.FORBIDDEN, false, Optional.empty(), message);
            case Failure.Gone gone -> new Ending.Failed(FailureKind.GONE, message);
            case Failure.Ambiguous ambiguous -> unreachable(message, unreached);
        };
    }

    Ending.NotSent unreachable(String message, int unreached) {
        return new Ending.NotSent(FailureKind.UNREACHABLE, message, jittered(times.backoff(unreached + 1)));
    }

    /// @return when to look for a post whose outcome is unknown; empty where nobody but a person can
    Optional<Instant> nextLook(Publishes connector, Job job, Attempt attempt) {
        var repeats = connector instanceof Repeats each && each.safeFor(job).isPositive();
        return repeats || connector instanceof Finds ? Optional.of(settled(connector, attempt)) : Optional.empty();
    }

    /// @return from when on no answer to the attempt can come any more
    Instant settled(Publishes connector, Attempt attempt) {
        return attempt.claimedAt().plus(times.settled(connector.profile().publishTimeout()));
    }

    /// So that a thousand posts do not all come back in the same second.
    private Duration jittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }
}
