package com.clickkloudy.media.bytes;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// One walk over a [Source], through one small buffer. Numbers are unsigned; where the file ends too early, every
/// method throws [EOFException].
public final class Reading implements Closeable {
    private static final int BUFFER = 64 * 1024;

    /// Beyond it, opening the file anew at a later place is cheaper than reading on.
    private static final int FAR = 1024 * 1024;

    private final Source source;
    private final byte[] buffer = new byte[BUFFER];
    private InputStream in;
    private long bufferStart;
    private int next;
    private int filled;

    public Reading(Source source) throws IOException {
        this.source = source;
        this.in = source.open(0);
    }

    public long position() {
        return bufferStart + next;
    }

    public long left() {
        return source.size() - position();
    }

    public int u8() throws IOException {
        if (next == filled) {
            fill();
        }
        return buffer[next++] & 0xff;
    }

    /// Two bytes, the greater first.
    public int u16() throws IOException {
        return (u8() << 8) | u8();
    }

    /// Four bytes, the greatest first.
    public long u32() throws IOException {
        return ((long) u16() << 16) | u16();
    }

    /// Two bytes, the lesser first.
    public int le16() throws IOException {
        return u8() | (u8() << 8);
    }

    /// Three bytes, the least first.
    public int le24() throws IOException {
        return le16() | (u8() << 16);
    }

    /// Four bytes, the least first.
    public long le32() throws IOException {
        return le16() | ((long) le16() << 16);
    }

    /// The next four bytes as letters, such as a chunk's name.
    public String letters() throws IOException {
        return "" + (char) u8() + (char) u8() + (char) u8() + (char) u8();
    }

    /// The next bytes, all of them. Only for few: they are held in memory.
    public byte[] take(int count) throws IOException {
        if (count > left()) {
            throw new EOFException("The file ends within what it announces.");
        }
        var taken = new byte[count];
        for (int done = 0; done < count; ) {
            done += some(taken, done, count - done);
        }
        return taken;
    }

    /// Between one and `most` bytes into `target`.
    public int some(byte[] target, int offset, int most) throws IOException {
        if (next == filled) {
            fill();
        }
        int count = Math.min(most, filled - next);
        System.arraycopy(buffer, next, target, offset, count);
        next += count;
        return count;
    }

    public void skip(long count) throws IOException {
        if (count > left()) {
            throw new EOFException("The file ends within what it announces.");
        }
        if (count > FAR) {
            seek(position() + count);
            return;
        }
        for (long left = count; left > 0; ) {
            if (next == filled) {
                fill();
            }
            int near = (int) Math.min(left, filled - next);
            next += near;
            left -= near;
        }
    }

    public void seek(long position) throws IOException {
        in.close();
        in = source.open(position);
        bufferStart = position;
        next = 0;
        filled = 0;
    }

    private void fill() throws IOException {
        bufferStart += filled;
        next = 0;
        filled = Math.max(0, in.read(buffer, 0, BUFFER));
        if (filled == 0) {
            throw new EOFException("The file ends too early.");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
