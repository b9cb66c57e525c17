package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// How long a film says that it lasts: in the header of the film (`mvhd`), or, where it is made of fragments, in that
/// of its extension (`mehd`). <https://developer.apple.com/documentation/quicktime-file-format> (2026-11)
final class Lasting {
    /// No film is longer than a year; a number that says so is none.
    private static final long LONGEST = Duration.ofDays(365).toSeconds();

    private long unitsPerSecond;
    private long units;
    private long fragments;

    /// @param length bytes of the box `mvhd`
    void header(Reading file, long length) throws IOException {
        boolean wide = length > 0 && file.u8() == 1;
        if (length < (wide ? 32 : 20)) {
            return;
        }
        file.skip(3 + (wide ? 16 : 8));
        unitsPerSecond = file.u32();
        units = number(file, wide);
    }

    /// @param length bytes of the box `mehd`
    void extension(Reading file, long length) throws IOException {
        boolean wide = length > 0 && file.u8() == 1;
        if (length < (wide ? 12 : 8)) {
            return;
        }
        file.skip(3);
        fragments = number(file, wide);
    }

    /// @return 0 where all bits are set, which says that nothing is known
    private static long number(Reading file, boolean wide) throws IOException {
        if (wide) {
            long number = (file.u32() << 32) | file.u32();
            return Math.max(0, number);
        }
        long number = file.u32();
        return number == 0xffffffffL ? 0 : number;
    }

    Optional<Duration> duration() {
        long lasts = Math.max(units, fragments);
        if (unitsPerSecond == 0 || lasts == 0 || lasts / unitsPerSecond > LONGEST) {
            return Optional.empty();
        }
        long rest = (lasts % unitsPerSecond) * 1_000 / unitsPerSecond;
        var duration = Duration.ofSeconds(lasts / unitsPerSecond).plusMillis(rest);
        return Optional.of(duration).filter(Duration::isPositive);
    }
}
