package com.clickkloudy.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Puts files together, and damages them.
public final class Bytes {
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();

    public static byte[] of(String text) {
        return text.getBytes(ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        var all = new Bytes();
        for (byte[] part : parts) {
            all.add(part);
        }
        return all.toArray();
    }

    /// @return the bytes with others put in at a place
    public static byte[] with(byte[] bytes, int at, byte[] inserted) {
        return joined(Arrays.copyOf(bytes, at), inserted, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    /// @return the bytes with one of them turned into its opposite
    public static byte[] flipped(byte[] bytes, int at) {
        var copy = bytes.clone();
        copy[at] = (byte) ~copy[at];
        return copy;
    }

    public static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    public Bytes add(byte... bytes) {
        made.writeBytes(bytes);
        return this;
    }

    public Bytes add(String text) {
        return add(of(text));
    }

    /// One byte each.
    public Bytes u8(int... values) {
        for (int value : values) {
            made.write(value);
        }
        return this;
    }

    public Bytes u16(int value) {
        return u8(value >>> 8, value);
    }

    public Bytes u32(long value) {
        return u16((int) (value >>> 16)).u16((int) value);
    }

    public Bytes le16(int value) {
        return u8(value, value >>> 8);
    }

    public Bytes le24(int value) {
        return le16(value).u8(value >>> 16);
    }

    public Bytes le32(long value) {
        return le16((int) value).le16((int) (value >>> 16));
    }

    public byte[] toArray() {
        return made.toByteArray();
    }
}
