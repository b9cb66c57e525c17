package com.clickkloudy.simulator.mastodon;

import java.time.Instant;

/// Numbers that sort by time, like the server's own: milliseconds and 16 bits that tell apart.
final class StatusId {
    private StatusId() {}

    static String of(Instant time, long serial) {
        return Long.toString((time.toEpochMilli() << 16) | (serial & 0xffff));
    }
}
