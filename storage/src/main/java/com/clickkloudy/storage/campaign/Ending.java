package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.Remote;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What came of an attempt, in the terms of the rows.
public sealed interface Ending {
    record Published(Remote remote) implements Ending {}

    /// @param again when to ask the platform how far it is
    record Accepted(String state, Duration again) implements Ending {}

    /// Certainly not sent, and worth another try by itself.
    ///
    /// @param again how long to wait
    record NotSent(FailureKind kind, String message, Duration again) implements Ending {}

    /// Certainly not out, and only a person can change what stands in the way.
    ///
    /// @param refused true if the platform refused this very request
    record Parked(FailureKind kind, boolean refused, Optional<String> field, String message) implements Ending {}

    /// Certainly not out, for good.
    record Failed(FailureKind kind, String message) implements Ending {}

    /// Nobody knows.
    ///
    /// @param nextLook empty if only a person can tell
    record Unknown(String message, Optional<Instant> nextLook) implements Ending {}

    /// Looked for and not there often enough: it counts as not sent, and one new attempt may begin.
    record Absent() implements Ending {}
}
