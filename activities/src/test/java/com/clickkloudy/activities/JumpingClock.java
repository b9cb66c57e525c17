package com.clickkloudy.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A machine's clock that somebody sets while everything runs.
final class JumpingClock extends Clock {
    private volatile Duration wrong = Duration.ZERO;

    /// @param by how far it is ahead of the right time from now on
    void jump(Duration by) {
        wrong = by;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(wrong);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), wrong);
    }
}
