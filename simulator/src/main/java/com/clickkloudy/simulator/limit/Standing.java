package com.clickkloudy.simulator.limit;

import java.time.Instant;

/// How a window stands after a call was counted in it, or refused because of it.
public record Standing(String name, Limit limit, long remaining, Instant resetsAt, boolean granted) {
    /// Whole seconds until the window begins anew, at least 1.
    public long secondsUntilReset(Instant now) {
        return Math.max(1, (resetsAt.toEpochMilli() - now.toEpochMilli() + 999) / 1000);
    }
}
