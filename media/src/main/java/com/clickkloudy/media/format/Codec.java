package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// How the picture of a film is encoded, by the description of its samples. Where that cannot be found, nothing is
/// said: a film is no worse for it. <https://mp4ra.org/registered-types/sampleentries> (2026-11)
final class Codec {
    private static final int BOXES = 1_000;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("avc1", "h264"),
            Map.entry("avc2", "h264"),
            Map.entry("avc3", "h264"),
            Map.entry("hvc1", "hevc"),
            Map.entry("hev1", "hevc"),
            Map.entry("dvh1", "hevc"),
            Map.entry("dvhe", "hevc"),
            Map.entry("av01", "av1"),
            Map.entry("vp08", "vp8"),
            Map.entry("vp09", "vp9"),
            Map.entry("mp4v", "mpeg4"),
            Map.entry("s263", "h263"),
            Map.entry("jpeg", "mjpeg"),
            Map.entry("mjpa", "mjpeg"),
            Map.entry("mjpb", "mjpeg"),
            Map.entry("apch", "prores"),
            Map.entry("apcn", "prores"),
            Map.entry("apcs", "prores"),
            Map.entry("apco", "prores"),
            Map.entry("ap4h", "prores"),
            Map.entry("ap4x", "prores"));

    private Codec() {}

    /// @param end of the box `minf`, in which the file stands
    static Optional<String> read(Reading file, long end) throws IOException {
        var table = within(file, "stbl", end);
        var descriptions = table.isEmpty() ? table : within(file, "stsd", table.getAsLong());
        if (descriptions.isEmpty() || descriptions.getAsLong() - file.position() < 16) {
            return Optional.empty();
        }
        file.skip(12);
        return Optional.ofNullable(NAMES.get(file.letters()));
    }

    /// Goes to what the first box of a name holds.
    ///
    /// @return its end; empty if it is not there
    private static OptionalLong within(Reading file, String name, long end) throws IOException {
        for (int box = 0; box < BOXES && end - file.position() >= 8; box++) {
            long start = file.position();
            long boxEnd = start + file.u32();
            var found = file.letters();
            if (boxEnd < file.position() || boxEnd > end) {
                return OptionalLong.empty();
            }
            if (found.equals(name)) {
                return OptionalLong.of(boxEnd);
            }
            file.skip(boxEnd - file.position());
        }
        return OptionalLong.empty();
    }
}
