package com.clickkloudy.simulator.world;

import com.clickkloudy.simulator.limit.Standing;
import java.time.Duration;
import java.util.Optional;

/// What the frame wants said, and each platform says in words, codes and headers of its own.
public sealed interface Refusal {
    /// Too many requests; a standing where a limit was counted, a hint where one is to be given.
    record Throttled(Optional<Standing> standing, Optional<Duration> retryAfter) implements Refusal {}

    /// The token is no longer any good.
    record SignedOut() implements Refusal {}

    /// Out of order, with this HTTP status (500 and above).
    record OutOfOrder(int status) implements Refusal {}

    /// Nothing answers at this address.
    record Unknown() implements Refusal {}

    /// The request cannot be read.
    record Unreadable(String why) implements Refusal {}

    /// The body is larger than anything the platform would take.
    record TooLarge() implements Refusal {}
}
