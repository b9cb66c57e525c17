package com.clickkloudy.platforms.kit.wire;

import org.springframework.http.HttpHeaders;

/// What came of a request.
public sealed interface Result {
    /// An answer: whole where the status says success, perhaps cut off where it does not.
    record Answered(int status, HttpHeaders headers, String body) implements Result {}

    /// Certainly nothing was accepted.
    record NotSent(Why why) implements Result {}

    /// It left, and no whole answer came back.
    record Lost(How how) implements Result {}

    /// Why nothing was sent.
    enum Why {
        /// The name is unknown, nobody answers there, or not with a certificate that holds.
        UNREACHABLE,
        /// The address leads into our own network, or is not an https address.
        PRIVATE,
        /// The time in which it might be written had passed.
        TOO_LATE,
        /// Our own file could not be read to its end.
        UNREAD
    }

    /// How the answer was lost.
    enum How {
        BROKEN,
        TIMED_OUT,
        TOO_LARGE
    }
}
