package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.Unrecorded;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Writes endings down and says what the workflow does next. Where the database is away, the answer itself carries
/// what the platform said.
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    /// How many parked posts of a campaign have a workflow of their own at a time.
    static final int MOST_RESOLVING = 100;

    private final Claims claims;
    private final Batches batches;
    private final DatabaseClock time;

    Recorder(Claims claims, Batches batches, DatabaseClock time) {
        this.claims = claims;
        this.batches = batches;
        this.time = time;
    }

    PostAnswer record(PostRef post, int number, Ending ending) {
        try {
            var row = claims.record(post.campaign().workspace(), post.post(), number, ending);
            return answer(post, row, ending);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "An outcome could not be written; the workflow keeps it. post={} cause={}",
                    post.post(),
                    away.getClass().getSimpleName());
            return PostAnswer.unrecorded(unrecorded(number, ending));
        }
    }

    /// The same for what the workflow kept: it must be written now, or the caller tries again.
    PostAnswer record(PostRef post, Unrecorded outcome) {
        var row = claims.record(post.campaign().workspace(), post.post(), outcome.number(), ending(outcome));
        return answer(post, row);
    }

    /// For a post that was not claimed.
    PostAnswer unclaimed(PostRef post, Ending ending) {
        batches.unprepared(post.campaign().workspace(), post.post(), post.version(), ending);
        return ending instanceof Ending.NotSent later ? waits(later) : parked(post, ending);
    }

    /// What a post's row asks for.
    PostAnswer answer(PostRef post, PostRow row) {
        return switch (row.post().state()) {
            case PUBLISHED -> PostAnswer.of(PostAnswer.Kind.PUBLISHED);
            case PLANNED, PREPARED, WAITING -> PostAnswer.of(PostAnswer.Kind.WAITS);
            case ATTENTION -> resolve(post, row);
            case ACCEPTED, SENDING -> PostAnswer.resolve(FailureKind.UNCONFIRMED);
            case FAILED, SKIPPED, CANCELLED -> PostAnswer.of(PostAnswer.Kind.RESTS);
        };
    }

    private PostAnswer answer(PostRef post, PostRow row, Ending ending) {
        if (ending instanceof Ending.NotSent later && row.post().state() == PostState.WAITING) {
            return waits(later);
        }
        if (ending instanceof Ending.Accepted accepted && row.post().state() == PostState.ACCEPTED) {
            return PostAnswer.accepted(accepted.again());
        }
        return answer(post, row);
    }

    private PostAnswer parked(PostRef post, Ending ending) {
        return ending instanceof Ending.Parked parked
                        && batches.resolving(post.campaign().workspace(), post.post(), MOST_RESOLVING)
                ? PostAnswer.resolve(parked.kind())
                : PostAnswer.of(PostAnswer.Kind.RESTS);
    }

    private PostAnswer resolve(PostRef post, PostRow row) {
        var why = row.post().trouble().map(trouble -> trouble.kind()).orElse(FailureKind.UNCONFIRMED);
        return batches.resolving(post.campaign().workspace(), post.post(), MOST_RESOLVING)
                ? PostAnswer.resolve(why)
                : PostAnswer.of(PostAnswer.Kind.RESTS);
    }

    private static PostAnswer waits(Ending.NotSent later) {
        throw later(later.kind().name(), later.message(), later.again());
    }

    /// Temporal waits, and asks again after exactly this time.
    static ApplicationFailure later(String type, String message, Duration again) {
        return ApplicationFailure.newBuilder()
                .setMessage(message)
                .setType(type)
                .setNextRetryDelay(again)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .build();
    }

    private static Unrecorded unrecorded(int number, Ending ending) {
        var none = Optional.<String>empty();
        return switch (ending) {
            case Ending.Published out ->
                new Unrecorded(
                        number,
                        Optional.of(out.remote().id()),
                        out.remote().url().map(URI::toString),
                        none,
                        Optional.empty(),
                        Optional.empty(),
                        none,
                        none);
            case Ending.Accepted yes ->
                new Unrecorded(
                        number,
                        none,
                        none,
                        Optional.of(yes.state()),
                        Optional.of(yes.again()),
                        Optional.empty(),
                        none,
                        none);
            case Ending.NotSent no ->
                new Unrecorded(
                        number,
                        none,
                        none,
                        none,
                        Optional.of(no.again()),
                        Optional.of(no.kind()),
                        none,
                        Optional.of(no.message()));
            case Ending.Parked no ->
                new Unrecorded(
                        number,
                        none,
                        none,
                        none,
                        Optional.empty(),
                        Optional.of(no.kind()),
                        no.field(),
                        Optional.of(no.message()));
            case Ending.Failed no ->
                new Unrecorded(
                        number,
                        none,
                        none,
                        none,
                        Optional.empty(),
                        Optional.of(no.kind()),
                        none,
                        Optional.of(no.message()));
            case Ending.Unknown lost ->
                new Unrecorded(
                        number,
                        none,
                        none,
                        none,
                        Optional.empty(),
                        Optional.of(FailureKind.UNCONFIRMED),
                        none,
                        Optional.of(lost.message()));
            case Ending.Absent absent -> throw new IllegalArgumentException("A look is repeated, not kept.");
        };
    }

    private Ending ending(Unrecorded outcome) {
        if (outcome.remoteId().isPresent()) {
            return new Ending.Published(
                    new Remote(outcome.remoteId().get(), outcome.url().map(URI::create)));
        }
        if (outcome.state().isPresent()) {
            return new Ending.Accepted(outcome.state().get(), outcome.again().orElseThrow());
        }
        var message = outcome.message().orElse("");
        var kind = outcome.failure().orElse(FailureKind.UNCONFIRMED);
        return switch (kind) {
            case THROTTLED, PAUSED, UNREACHABLE ->
                new Ending.NotSent(kind, message, outcome.again().orElseThrow());
            case REFUSED, DUPLICATE -> new Ending.Parked(kind, true, outcome.field(), message);
            case SIGNED_OUT, FORBIDDEN -> new Ending.Parked(kind, false, outcome.field(), message);
            case GONE, DEADLINE -> new Ending.Failed(kind, message);
            case UNCONFIRMED, MISSED -> new Ending.Unknown(message, Optional.of(time.now()));
        };
    }
}
