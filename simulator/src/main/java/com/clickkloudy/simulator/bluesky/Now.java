package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// What is now for callers, who date what they sign: the true time, or the one that the control door has set where
/// their
/// clock went along with it.
record Now(World world) {
    Instant real() {
        return Clock.systemUTC().instant();
    }

    /// @return true if it was signed not long ago, and by no clock that is far ahead
    boolean is(Jws signed, Duration early, Duration late) {
        var made = Instant.ofEpochSecond(signed.claims().path("iat").asLong(0));
        return Stream.of(real(), world.clock().instant())
                .anyMatch(now ->
                        !made.plus(late).isBefore(now) && !made.minus(early).isAfter(now));
    }
}
