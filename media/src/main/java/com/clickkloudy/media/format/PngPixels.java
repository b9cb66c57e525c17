package com.clickkloudy.media.format;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks a PNG's pixels into nothing and counts them. It stops at the first byte too many, so that a small file
/// which unpacks to gigabytes costs nothing.
final class PngPixels implements AutoCloseable {
    private final Inflater inflater = new Inflater();
    private final byte[] nothing = new byte[64 * 1024];
    private final long expected;
    private long unpacked;

    PngPixels(long expected) {
        this.expected = expected;
    }

    void add(byte[] packed, int count) throws Unfit {
        inflater.setInput(packed, 0, count);
        try {
            for (int made = inflater.inflate(nothing); made > 0; made = inflater.inflate(nothing)) {
                unpacked += made;
                if (unpacked > expected) {
                    throw Unfit.damaged("it holds more pixels than it announces");
                }
            }
        } catch (DataFormatException wrong) {
            throw Unfit.damaged("its pixels cannot be unpacked");
        }
    }

    boolean complete() {
        return inflater.finished() && unpacked == expected;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
