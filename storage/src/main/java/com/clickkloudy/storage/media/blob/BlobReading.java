package com.clickkloudy.storage.media.blob;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.clickkloudy.storage.media.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// Reads one span of a blob, in pieces that grow: whoever looks at a beginning fetches little, and whoever reads all of
/// it asks seldom. Each piece is a request of its own, so that one that breaks off costs that piece alone.
final class BlobReading extends InputStream {
    private static final int FIRST = 256 * 1024;
    private static final int LARGEST = 4 * 1024 * 1024;

    private final BlobClient blob;
    private final BlobRequestConditions conditions;
    private final long end;
    private long next;
    private int step = FIRST;
    private byte[] piece = {};
    private int at;

    /// @param size of the whole blob
    /// @param conditions under which each piece is read
    BlobReading(BlobClient blob, Span span, long size, BlobRequestConditions conditions) {
        this.blob = blob;
        this.conditions = conditions;
        this.next = Math.min(span.from(), size);
        this.end = next + Math.min(span.length(), size - next);
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        Objects.checkFromIndexSize(offset, most, target.length);
        if (most == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public long skip(long most) {
        long held = Math.clamp(most, 0, piece.length - at);
        long ahead = Math.clamp(most - held, 0, end - next);
        at += (int) held;
        next += ahead;
        return held + ahead;
    }

    @Override
    public int available() {
        return piece.length - at;
    }

    private boolean isAtEnd() throws IOException {
        if (at < piece.length) {
            return false;
        }
        if (next == end) {
            return true;
        }
        fetch();
        return false;
    }

    private void fetch() throws IOException {
        var range = new BlobRange(next, Math.min(step, end - next));
        piece = Asking.ask(() -> blob.downloadContentWithResponse(
                        null, conditions, range, false, BlobAccount.PATIENCE, Context.NONE)
                .getValue()
                .toBytes());
        if (piece.length != range.getCount()) {
            throw new IOException("A blob is shorter than it says.");
        }
        at = 0;
        next += piece.length;
        step = Math.min(step * 4, LARGEST);
    }
}
