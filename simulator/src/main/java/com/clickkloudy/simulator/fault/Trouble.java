package com.clickkloudy.simulator.fault;

import java.util.Arrays;
import java.util.Locale;

/// What can go wrong on demand.
public enum Trouble {
    /// Accepted; the connection closes without a byte of answer.
    ACCEPT_THEN_DROP,
    /// Accepted; the answer is the platform's internal error.
    ACCEPT_THEN_500,
    /// Accepted; the answer comes much later.
    ACCEPT_THEN_STALL,
    /// Accepted; half of the answer comes, then the connection closes.
    TRUNCATED,
    /// Accepted; the answer is not what it says it is.
    UNPARSABLE,
    /// Not accepted; the platform says it is out of order.
    REFUSE_BEFORE,
    /// Not accepted; the connection closes.
    DROP_BEFORE,
    /// Not accepted; too many requests.
    THROTTLE,
    /// Not accepted; the credentials are no longer any good.
    UNAUTHORIZED,
    /// Everything usual, later.
    LATENCY,
    /// Accepted posts are missing from listings for a while.
    LISTING_DELAY,
    /// Uploads are worked on for a while.
    PROCESSING_DELAY,
    /// The work on uploads ends in an error.
    PROCESSING_FAILS;

    /// As the control door writes it: `accept-then-drop`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException naming the known ones
    public static Trouble named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind is none of "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Trouble::word).toList())));
    }
}
