package com.clickkloudy.simulator.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What an MP4 or QuickTime file says of its picture, read from its boxes (ISO/IEC 14496-12).
///
/// @param length zero where the file does not say
/// @param sample the four letters of how the picture is encoded, such as `avc1`; empty where the file does not say
public record Film(int width, int height, Duration length, String sample) {
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl");

    /// Empty where the bytes are no film that can be read here, or one without a picture.
    public static Optional<Film> of(byte[] bytes) {
        if (!FileType.of(bytes).startsWith("video/")) {
            return Optional.empty();
        }
        try {
            var boxes = new Boxes();
            boxes.read(ByteBuffer.wrap(bytes));
            return boxes.film();
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    /// Seconds, begun ones counted.
    public int seconds() {
        return (int) length.plusNanos(999_999_999).toSeconds();
    }

    private static final class Boxes {
        private int width;
        private int height;
        private boolean isPicture;
        private Duration length = Duration.ZERO;
        private String sample = "";

        private void read(ByteBuffer within) {
            while (within.remaining() >= 8) {
                int start = within.position();
                long size = Integer.toUnsignedLong(within.getInt());
                String name = letters(within);
                if (size == 1) {
                    size = within.getLong();
                }
                long end = size == 0 ? within.limit() : start + size;
                if (end < within.position() || end > within.limit()) {
                    throw new IllegalArgumentException("a box of an impossible size");
                }
                box(name, within.slice(within.position(), (int) end - within.position()));
                within.position((int) end);
            }
        }

        private void box(String name, ByteBuffer box) {
            if (CONTAINERS.contains(name)) {
                read(box);
                return;
            }
            switch (name) {
                case "mvhd" -> length = length(box);
                case "tkhd" -> track(box);
                case "stsd" -> sample(box);
                default -> {}
            }
        }

        private static Duration length(ByteBuffer header) {
            boolean wide = header.get(0) == 1;
            long scale = Integer.toUnsignedLong(header.getInt(wide ? 20 : 12));
            long units = wide ? header.getLong(24) : Integer.toUnsignedLong(header.getInt(16));
            return scale == 0 ? Duration.ZERO : Duration.ofMillis(units * 1000 / scale);
        }

        /// Its last eight bytes are width and height, with sixteen bits behind the point.
        private void track(ByteBuffer header) {
            int across = header.getInt(header.limit() - 8) >>> 16;
            int down = header.getInt(header.limit() - 4) >>> 16;
            isPicture = across > 0 && down > 0 && width == 0;
            if (isPicture) {
                width = across;
                height = down;
            }
        }

        private void sample(ByteBuffer descriptions) {
            if (isPicture && descriptions.remaining() >= 16) {
                sample = letters(descriptions.position(12));
            }
        }

        private static String letters(ByteBuffer from) {
            byte[] four = new byte[4];
            from.get(four);
            return new String(four, StandardCharsets.ISO_8859_1);
        }

        private Optional<Film> film() {
            return width > 0 ? Optional.of(new Film(width, height, length, sample)) : Optional.empty();
        }
    }
}
