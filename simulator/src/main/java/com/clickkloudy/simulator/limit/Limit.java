package com.clickkloudy.simulator.limit;

import java.time.Duration;

/// So many points in a window of time.
public record Limit(long amount, Duration per) {
    public Limit {
        if (amount < 0 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("a limit is an amount of at least 0 per a time above 0");
        }
    }

    /// So many within so many minutes.
    public static Limit of(long amount, int minutes) {
        return new Limit(amount, Duration.ofMinutes(minutes));
    }
}
