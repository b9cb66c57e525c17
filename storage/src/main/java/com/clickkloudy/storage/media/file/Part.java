package com.clickkloudy.storage.media.file;

import com.clickkloudy.storage.media.Span;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads one span of a file.
final class Part extends FilterInputStream {
    private long left;

    private Part(FileChannel positioned, long length) {
        super(Channels.newInputStream(positioned));
        this.left = length;
    }

    static Part of(Path file, Span span) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new Part(channel.position(span.from()), span.length());
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw broken;
        }
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            return -1;
        }
        int value = super.read();
        left -= value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        if (left == 0) {
            return most == 0 ? 0 : -1;
        }
        int count = super.read(target, offset, (int) Math.min(most, left));
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long most) throws IOException {
        long count = super.skip(Math.min(most, left));
        left -= count;
        return count;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }
}
