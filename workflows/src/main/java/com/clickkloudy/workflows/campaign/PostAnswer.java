package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import java.time.Duration;
import java.util.Optional;

/// What came of one post, in words that a workflow can act on.
///
/// @param failure why, where it is parked, waits or has failed
/// @param again when to ask again, where that is known
/// @param unrecorded what the platform said, where the database could not be told; to be recorded by all means
public record PostAnswer(
        Kind kind, Optional<FailureKind> failure, Optional<Duration> again, Optional<Unrecorded> unrecorded) {

    /// What the workflow does next.
    public enum Kind {
        PUBLISHED,
        /// The platform is still at work: settle it.
        ACCEPTED,
        /// Held back by the rows (a gate, a newer version): ask the rows again later.
        WAITS,
        /// Needs a workflow of its own.
        RESOLVE,
        /// Parked, failed or otherwise at rest; nothing to do.
        RESTS,
        UNRECORDED
    }

    public static PostAnswer of(Kind kind) {
        return new PostAnswer(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PostAnswer resolve(FailureKind why) {
        return new PostAnswer(Kind.RESOLVE, Optional.of(why), Optional.empty(), Optional.empty());
    }

    public static PostAnswer accepted(Duration again) {
        return new PostAnswer(Kind.ACCEPTED, Optional.empty(), Optional.of(again), Optional.empty());
    }

    public static PostAnswer unrecorded(Unrecorded what) {
        return new PostAnswer(Kind.UNRECORDED, Optional.empty(), Optional.empty(), Optional.of(what));
    }
}
