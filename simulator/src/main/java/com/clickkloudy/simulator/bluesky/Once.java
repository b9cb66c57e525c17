package com.clickkloudy.simulator.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers for a while what must not come twice.
final class Once {
    private final Duration memory;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    Once(Duration memory) {
        this.memory = memory;
    }

    boolean isFirst(String what, Instant now) {
        seen.values().removeIf(at -> at.plus(memory).isBefore(now));
        return seen.putIfAbsent(what, now) == null;
    }
}
