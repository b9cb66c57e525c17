package com.clickkloudy.simulator.bluesky;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// Timestamp identifiers (https://atproto.com/specs/tid): 64 bits, 13 letters that sort by time.
final class Tid {
    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final Pattern VALID = Pattern.compile("[234567abcdefghij][234567a-z]{12}");

    private Tid() {}

    static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    /// @param clockId 10 bits that tell apart what was made in the same microsecond
    static String of(Instant time, long clockId) {
        long value = (ChronoUnit.MICROS.between(Instant.EPOCH, time) << 10) | (clockId & 0x3ff);
        var text = new StringBuilder();
        for (int shift = 60; shift >= 0; shift -= 5) {
            text.append(LETTERS.charAt((int) ((value >> shift) & 31)));
        }
        return text.toString();
    }
}
