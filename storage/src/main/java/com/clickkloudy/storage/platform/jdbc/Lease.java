package com.clickkloudy.storage.platform.jdbc;

import com.clickkloudy.model.platform.Rate;

/// Tokens of one limit that this process may use for a moment. What is left of it then goes back.
///
/// @param slot where they are counted
/// @param size how many were handed out in reserve
/// @param until on this machine's monotonic clock
record Lease(String key, Rate rate, long slot, int size, int tokens, long until) {
    boolean lasts(long nanos) {
        return nanos - until < 0;
    }

    Lease less(int used) {
        return new Lease(key, rate, slot, size, tokens - used, until);
    }
}
