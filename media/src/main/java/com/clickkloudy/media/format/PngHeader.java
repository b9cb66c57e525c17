package com.clickkloudy.media.format;

import com.clickkloudy.model.media.Media.Size;
import java.nio.ByteBuffer;

/// The first chunk of a PNG.
///
/// @param bits of one pixel
record PngHeader(Size size, int bits, boolean needsPalette, boolean interlaced) {
    static final int LENGTH = 13;

    /// Where each pass of an interlaced picture begins, and its steps: x, y, step x, step y.
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    static PngHeader of(byte[] chunk, Caps caps) throws Unfit {
        var bytes = ByteBuffer.wrap(chunk);
        var size = caps.check(bytes.getInt() & 0xffffffffL, bytes.getInt() & 0xffffffffL);
        int depth = bytes.get();
        int colour = bytes.get();
        int packingAndFilter = bytes.getShort();
        if (packingAndFilter != 0 || !legal(depth, colour)) {
            throw Unfit.damaged("its header names no known kind of PNG");
        }
        return new PngHeader(size, depth * samples(colour), colour == 3, bytes.get() == 1);
    }

    private static boolean legal(int depth, int colour) {
        return switch (depth) {
            case 1, 2, 4 -> colour == 0 || colour == 3;
            case 8 -> samples(colour) > 0;
            case 16 -> samples(colour) > 0 && colour != 3;
            default -> false;
        };
    }

    private static int samples(int colour) {
        return switch (colour) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
    }

    /// @return bytes of the unpacked pixels, each row with its one byte of filter
    long unpacked() {
        if (!interlaced) {
            return rows(size.width(), size.height());
        }
        long bytes = 0;
        for (int[] pass : PASSES) {
            bytes += rows(steps(size.width(), pass[0], pass[2]), steps(size.height(), pass[1], pass[3]));
        }
        return bytes;
    }

    private static long steps(int side, int start, int step) {
        return Math.max(0, (side - start + step - 1) / step);
    }

    private long rows(long width, long height) {
        return width == 0 ? 0 : height * (1 + (width * bits + 7) / 8);
    }
}
