package com.clickkloudy.simulator.fault;

import java.time.Duration;
import java.util.Optional;

/// The measure of a trouble; what does not concern it is ignored.
///
/// @param time how long to stall, to lag or to process
/// @param retryAfter the hint that goes with being throttled; none where empty
/// @param status of a refusal before acceptance
public record How(Duration time, Optional<Duration> retryAfter, int status) {
    public static final How USUAL = new How(Duration.ofSeconds(30), Optional.empty(), 503);

    public How lasting(Duration changed) {
        return new How(changed, retryAfter, status);
    }

    public How retryAfter(Duration changed) {
        return new How(time, Optional.of(changed), status);
    }

    public How status(int changed) {
        return new How(time, retryAfter, changed);
    }
}
