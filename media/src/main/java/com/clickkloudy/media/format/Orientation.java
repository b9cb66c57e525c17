package com.clickkloudy.media.format;

import com.clickkloudy.model.media.Media.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as its Exif block tells. Of the block nothing else is read, and a block that makes no
/// sense counts as upright: a picture is not refused for it.
public enum Orientation {
    UPRIGHT,
    /// Width and height change places.
    ON_ITS_SIDE;

    private static final int NOT_TURNED = 1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] PREFIX = {'E', 'x', 'i', 'f', 0, 0};

    Size turn(Size stored) {
        return this == UPRIGHT ? stored : new Size(stored.height(), stored.width());
    }

    /// @param exif with or without its six-byte prefix
    static Orientation of(byte[] exif) {
        return number(exif) >= 5 ? ON_ITS_SIDE : UPRIGHT;
    }

    /// @param exif with or without its six-byte prefix
    /// @return how the pixels have to be turned or mirrored, as Exif numbers it: from 1, not at all, to 8
    public static int number(byte[] exif) {
        int start = startsWithPrefix(exif) ? PREFIX.length : 0;
        if (exif.length < start + 8) {
            return NOT_TURNED;
        }
        var tiff = ByteBuffer.wrap(exif, start, exif.length - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return tiff.getShort(2) == 42 ? inDirectory(tiff, tiff.getInt(4)) : NOT_TURNED;
    }

    public static boolean startsWithPrefix(byte[] block) {
        return block.length >= PREFIX.length
                && ByteBuffer.wrap(block, 0, PREFIX.length).equals(ByteBuffer.wrap(PREFIX));
    }

    private static int inDirectory(ByteBuffer tiff, int directory) {
        if (directory < 8 || directory > tiff.limit() - 2) {
            return NOT_TURNED;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        int entry = directory + 2;
        for (int i = 0; i < entries && entry <= tiff.limit() - ENTRY; i++, entry += ENTRY) {
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : NOT_TURNED;
            }
        }
        return NOT_TURNED;
    }
}
