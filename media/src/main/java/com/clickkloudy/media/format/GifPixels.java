package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import java.io.IOException;
import java.util.Arrays;

/// Unpacks one picture of a GIF into nothing: follows its codes and counts the pixels that they stand for.
final class GifPixels {
    private static final int CODES = 4096;

    private final Reading file;
    private final long expected;
    private final int[] lengths = new int[CODES];
    private int clear;
    private int width;
    private int used;
    private int previous;
    private long unpacked;
    private int left;
    private int bits;
    private int held;

    GifPixels(Reading file, long expected) {
        this.file = file;
        this.expected = expected;
    }

    /// Reads up to and with the end of the picture's data; pixels beyond the expected ones are ignored.
    void unpack() throws IOException, Unfit {
        int depth = file.u8();
        if (depth < 1 || depth > 11) {
            throw Unfit.damaged("its pixels have an impossible depth");
        }
        clear = 1 << depth;
        reset();
        left = file.u8();
        for (int code = code(); code >= 0 && code != clear + 1 && unpacked < expected; code = code()) {
            follow(code);
        }
        if (unpacked < expected) {
            throw Unfit.damaged("its pixels are not all there");
        }
        skipRest();
    }

    private void follow(int code) throws Unfit {
        if (code == clear) {
            reset();
            return;
        }
        if (code > used || (code == used && (previous < 0 || used == CODES)) || code == clear + 1) {
            throw Unfit.damaged("its pixels cannot be unpacked");
        }
        if (previous >= 0 && used < CODES) {
            lengths[used++] = lengths[previous] + 1;
            if (used == 1 << width && width < 12) {
                width++;
            }
        }
        unpacked += lengths[code];
        previous = code;
    }

    private void reset() {
        Arrays.fill(lengths, 0, clear, 1);
        width = Integer.numberOfTrailingZeros(clear) + 1;
        used = clear + 2;
        previous = -1;
    }

    /// @return the next code, or -1 at the end of the data
    private int code() throws IOException {
        while (bits < width) {
            if (left == 0) {
                return -1;
            }
            held |= file.u8() << bits;
            bits += 8;
            if (--left == 0) {
                left = file.u8();
            }
        }
        int code = held & ((1 << width) - 1);
        held >>>= width;
        bits -= width;
        return code;
    }

    private void skipRest() throws IOException {
        while (left > 0) {
            file.skip(left);
            left = file.u8();
        }
    }
}
