package com.clickkloudy.model.campaign;

import java.time.Duration;
import java.util.Locale;

/// Says how long a video is, short enough for a sentence: `40 s`, `2 min 20 s`, `1 h 5 min`.
final class Lengths {
    private Lengths() {}

    /// @return rounded up, for what is too long
    static String above(Duration time) {
        return words(time.plusNanos(999_999_999).toSeconds());
    }

    /// @return rounded down, for what is too short
    static String below(Duration time) {
        var tenths = time.toMillis() / 100;
        return tenths < 100 && tenths % 10 != 0
                ? String.format(Locale.ROOT, "%.1f s", tenths / 10.0)
                : words(time.toSeconds());
    }

    private static String words(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600 ? pair(seconds, 60, "min", "s") : pair(seconds / 60, 60, "h", "min");
    }

    private static String pair(long small, int each, String large, String little) {
        var rest = small % each == 0 ? "" : " " + small % each + " " + little;
        return small / each + " " + large + rest;
    }
}
