package com.clickkloudy.media.format;

import com.clickkloudy.model.media.Media.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as its Exif block tells. Of the block nothing else is read, and a block that makes no
/// sense counts as upright: a picture is not refused for it.
enum Orientation {
    UPRIGHT,
    /// Width and height change places.
    ON_ITS_SIDE;

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] PREFIX = {'E', 'x', 'i', 'f', 0, 0};

    Size turn(Size stored) {
        return this == UPRIGHT ? stored : new Size(stored.height(), stored.width());
    }

    /// @param exif with or without its six-byte prefix
    static Orientation of(byte[] exif) {
        int start = startsWithPrefix(exif) ? PREFIX.length : 0;
        if (exif.length < start + 8) {
            return UPRIGHT;
        }
        var tiff = ByteBuffer.wrap(exif, start, exif.length - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return tiff.getShort(2) == 42 ? inDirectory(tiff, tiff.getInt(4)) : UPRIGHT;
    }

    static boolean startsWithPrefix(byte[] block) {
        return block.length >= PREFIX.length
                && ByteBuffer.wrap(block, 0, PREFIX.length).equals(ByteBuffer.wrap(PREFIX));
    }

    private static Orientation inDirectory(ByteBuffer tiff, int directory) {
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        int entry = directory + 2;
        for (int i = 0; i < entries && entry <= tiff.limit() - ENTRY; i++, entry += ENTRY) {
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 5 && value <= 8 ? ON_ITS_SIDE : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
