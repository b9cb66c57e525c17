package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// What ImageIO reads from: the file itself, without a copy on disk or in memory.
final class SourceImageInput extends ImageInputStreamImpl {
    private final Source source;
    private final Reading reading;

    SourceImageInput(Source source) throws IOException {
        this.source = source;
        this.reading = new Reading(source);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        setBitOffset(0);
        if (streamPos >= source.size() || most == 0) {
            return most == 0 ? 0 : -1;
        }
        try {
            if (reading.position() != streamPos) {
                reading.seek(streamPos);
            }
            int count = reading.some(target, offset, most);
            streamPos += count;
            return count;
        } catch (EOFException end) {
            return -1;
        }
    }

    @Override
    public long length() {
        return source.size();
    }

    @Override
    public void close() throws IOException {
        super.close();
        reading.close();
    }
}
