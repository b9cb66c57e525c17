package com.clickkloudy.media.clean;

import java.nio.ByteBuffer;

/// An Exif block that says how the picture has to be turned, and nothing else.
final class ExifBlock {
    private static final byte[] PREFIX = {'E', 'x', 'i', 'f', 0, 0};

    private ExifBlock() {}

    /// As it stands in a JPEG.
    static byte[] prefixed(int orientation) {
        var block = of(orientation);
        return ByteBuffer.allocate(PREFIX.length + block.length)
                .put(PREFIX)
                .put(block)
                .array();
    }

    /// @return without the six-byte prefix that only JPEG has
    static byte[] of(int orientation) {
        return new byte[] {
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // one directory follows
            0,
            1, // with one entry
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0, // the orientation, a short
            0,
            0,
            0,
            0 // and no further directory
        };
    }
}
