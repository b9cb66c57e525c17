package com.clickkloudy.simulator.world;

import com.clickkloudy.simulator.ledger.Entry;
import java.time.Duration;
import java.time.Instant;

/// The numbers of a post, which grow with its age and level off after some days.
public final class Growth {
    private static final double DAYS = 2.0;
    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    private Growth() {}

    /// How many there are by now, 0 at first and never fewer than before.
    ///
    /// @param what is counted, so that likes and replies grow apart
    /// @param most about what it comes to in the end; posts differ by a factor of up to four
    public static long count(Entry post, String what, long most, Instant now) {
        double age = Math.max(0, now.toEpochMilli() - post.at().toEpochMilli()) / MILLIS_A_DAY;
        int luck = Math.floorMod((post.platform() + post.account() + post.id() + what).hashCode(), 400);
        return (long) (most * (0.4 + luck / 400.0 * 1.2) * (1 - Math.exp(-age / DAYS)));
    }
}
