package com.clickkloudy.platforms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// Until when a claimed request may be written, on two clocks: a machine that was suspended finds its monotonic clock
/// hardly moved, one whose wall clock was set back finds the wall clock wrong; either being past is too late.
public final class SendBy {
    private final Clock wall;
    private final LongSupplier nanos;
    private final Instant until;
    private final long untilNanos;

    private SendBy(Clock wall, LongSupplier nanos, Instant until, long untilNanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.until = until;
        this.untilNanos = untilNanos;
    }

    /// @param claimed when the claim was asked for, on this machine's wall clock
    /// @param claimedNanos the same moment on its monotonic clock
    public static SendBy after(Duration time, Instant claimed, long claimedNanos, Clock wall, LongSupplier nanos) {
        return new SendBy(wall, nanos, claimed.plus(time), claimedNanos + time.toNanos());
    }

    /// For what may be repeated freely.
    public static SendBy never() {
        return new SendBy(Clock.systemUTC(), System::nanoTime, Instant.MAX, Long.MAX_VALUE);
    }

    public boolean isPast() {
        if (until.equals(Instant.MAX)) {
            return false;
        }
        return wall.instant().isAfter(until) || nanos.getAsLong() - untilNanos > 0;
    }
}
