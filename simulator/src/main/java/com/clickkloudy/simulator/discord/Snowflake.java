package com.clickkloudy.simulator.discord;

import java.time.Instant;

/// Ids that grow with time: milliseconds since 2015 above 22 bits of count.
final class Snowflake {
    private static final long EPOCH = 1_420_070_400_000L;

    private Snowflake() {}

    /// The least id of a moment.
    static long of(Instant moment) {
        return (moment.toEpochMilli() - EPOCH) << 22;
    }
}
