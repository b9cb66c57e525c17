package com.clickkloudy.model.platform;

import java.time.Duration;
import java.util.Optional;

/// How the outside world says no, or says nothing. Messages are for people and hold no secret and no address.
public sealed interface Failure {
    String message();

    /// Certainly not accepted; the platform names a time to wait.
    record Throttled(Duration after, String message) implements Failure {}

    /// Certainly not accepted, and the same again would be refused again.
    ///
    /// @param field what to change, as a pointer into the content (`/text`, `/media/0`), where known
    record Refused(Optional<String> field, String message) implements Failure {}

    /// Certainly not accepted: the platform takes it for a repetition of an earlier post.
    record Duplicate(String message) implements Failure {}

    /// Certainly not accepted: the sign-in has ended.
    record SignedOut(String message) implements Failure {}

    /// Certainly not accepted: signed in, but without the right to do this.
    record Forbidden(String message) implements Failure {}

    /// Certainly not accepted: not one byte of the request left for the platform.
    record Unreachable(String message) implements Failure {}

    /// Nobody knows: the request left, and no answer that can be believed came back.
    record Ambiguous(String message) implements Failure {}

    /// Certainly not accepted: the account or page no longer exists.
    record Gone(String message) implements Failure {}
}
