package com.clickkloudy.platforms.kit;

import com.clickkloudy.platforms.Job;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Some bytes of a file.
final class Slice extends FilterInputStream {
    private long left;

    private Slice(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    static InputStream of(Job.File file, long from, long length) throws IOException {
        var in = file.bytes().open();
        try {
            in.skipNBytes(from);
        } catch (IOException shorter) {
            in.close();
            throw shorter;
        }
        return new Slice(in, length);
    }

    @Override
    public int read() throws IOException {
        var one = left > 0 ? super.read() : -1;
        left -= one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        var some = super.read(into, from, (int) Math.min(length, left));
        left -= Math.max(0, some);
        return some;
    }
}
