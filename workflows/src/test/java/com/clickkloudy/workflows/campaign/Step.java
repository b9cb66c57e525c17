package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// What comes of one call to the platform about one post.
interface Step {
    PostAnswer take(Rows rows, Row row);

    static Step published() {
        return (rows, row) -> {
            row.state = PostState.PUBLISHED;
            return Rows.answer(row);
        };
    }

    /// Temporal is to ask again after exactly this time.
    static Step throttled(Duration time) {
        return (rows, row) -> {
            row.state = PostState.WAITING;
            row.waitsUntil = rows.now().plus(time);
            throw later("THROTTLED", time);
        };
    }

    /// The rows hold it back for a while: a later batch takes it.
    static Step held(Duration time) {
        return (rows, row) -> {
            row.state = PostState.WAITING;
            row.waitsUntil = rows.now().plus(time);
            return PostAnswer.of(PostAnswer.Kind.WAITS);
        };
    }

    static Step accepted() {
        return (rows, row) -> {
            row.state = PostState.ACCEPTED;
            return PostAnswer.accepted(Duration.ofSeconds(5));
        };
    }

    static Step processing(Duration time) {
        return (rows, row) -> {
            throw later("PROCESSING", time);
        };
    }

    /// The line dropped: nobody knows whether it arrived.
    static Step lost() {
        return (rows, row) -> {
            row.park(FailureKind.UNCONFIRMED, Optional.of(rows.now().plusSeconds(20)));
            return Rows.answer(row);
        };
    }

    static Step refused() {
        return (rows, row) -> {
            row.park(FailureKind.REFUSED, Optional.empty());
            return Rows.answer(row);
        };
    }

    /// The platform said yes, and the database cannot be told.
    static Step unrecorded() {
        return (rows, row) -> PostAnswer.unrecorded(new Unrecorded(
                1,
                Optional.of("remote-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /// A look that found nothing certain; the next one follows after this time.
    static Step absent(Duration next) {
        return (rows, row) -> {
            row.lookAt = Optional.of(rows.now().plus(next));
            return PostAnswer.of(PostAnswer.Kind.RESTS);
        };
    }

    /// Looking cannot tell: a person must.
    static Step unknowable() {
        return (rows, row) -> {
            row.lookAt = Optional.empty();
            return PostAnswer.of(PostAnswer.Kind.RESTS);
        };
    }

    static Step broken(String message) {
        return (rows, row) -> {
            throw ApplicationFailure.newNonRetryableFailure(message, "BUG");
        };
    }

    /// Is with the platform until the latch opens.
    static Step heldBy(CountDownLatch latch, Step then) {
        return (rows, row) -> {
            await(latch);
            return then.take(rows, row);
        };
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static ApplicationFailure later(String type, Duration time) {
        return ApplicationFailure.newBuilder()
                .setMessage("Not now.")
                .setType(type)
                .setNextRetryDelay(time)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .build();
    }
}
