package com.clickkloudy.activities.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The database's clock, read here: its time was asked for a moment ago, and this machine's monotonic clock has counted
/// on since. So all workers agree when a post leaves, whatever their own clocks say. It is never ahead of the
/// database's.
final class DatabaseClock {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration A_JUMP = Duration.ofSeconds(1);
    private static final int TRIES = 3;
    private final Supplier<Instant> database;
    private final Clock wall;
    private final LongSupplier nanos;
    private volatile @Nullable Reading last;

    DatabaseClock(Supplier<Instant> database, Clock wall, LongSupplier nanos) {
        this.database = database;
        this.wall = wall;
        this.nanos = nanos;
    }

    Instant now() {
        var reading = last;
        if (reading == null || isStale(reading)) {
            reading = renewed();
        }
        return reading.database().plusNanos(nanos.getAsLong() - reading.nanos());
    }

    /// A machine that was suspended counted nothing meanwhile; its wall clock tells.
    private boolean isStale(Reading reading) {
        var counted = Duration.ofNanos(nanos.getAsLong() - reading.nanos());
        var passed = Duration.between(reading.wall(), wall.instant());
        return counted.compareTo(FRESH) > 0 || passed.minus(counted).abs().compareTo(A_JUMP) > 0;
    }

    private synchronized Reading renewed() {
        var reading = last;
        if (reading == null || isStale(reading)) {
            reading = read();
            last = reading;
        }
        return reading;
    }

    /// The quickest answer is the nearest to the truth.
    private Reading read() {
        var best = readOnce();
        for (var n = 1; n < TRIES; n++) {
            var next = readOnce();
            best = next.took() < best.took() ? next : best;
        }
        return best;
    }

    private Reading readOnce() {
        var asked = nanos.getAsLong();
        var time = database.get();
        var answered = nanos.getAsLong();
        return new Reading(time, answered, wall.instant(), answered - asked);
    }

    /// @param nanos when the answer was here, by the monotonic clock
    private record Reading(Instant database, long nanos, Instant wall, long took) {}
}
