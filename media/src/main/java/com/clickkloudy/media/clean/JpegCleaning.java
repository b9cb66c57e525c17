package com.clickkloudy.media.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.format.Orientation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// JPEG: of the segments that programs may add, only the three stay without which colours would be wrong. Where it has
/// to be turned, that alone is kept of its Exif.
final class JpegCleaning {
    private static final byte[] JFIF = "JFIF\0".getBytes(ISO_8859_1);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(ISO_8859_1);
    private static final byte[] ADOBE = "Adobe".getBytes(ISO_8859_1);
    private static final int END = 0xd9;

    private final Reading file;
    private final OutputStream to;
    private int orientation = 1;
    private boolean progressive;

    JpegCleaning(Reading file, OutputStream to) {
        this.file = file;
        this.to = to;
    }

    Told copy() throws IOException {
        file.skip(2);
        mark(0xd8);
        for (int marker = marker(); marker != END; ) {
            marker = marker == 0xda ? scan() : segment(marker);
        }
        mark(END);
        return new Told(orientation, progressive ? Told.Kind.PROGRESSIVE : Told.Kind.PLAIN);
    }

    private int marker() throws IOException {
        if (file.u8() != 0xff) {
            throw Cleaning.senseless();
        }
        int marker = file.u8();
        while (marker == 0xff) {
            marker = file.u8();
        }
        return marker;
    }

    private int segment(int marker) throws IOException {
        var body = body();
        progressive |= marker == 0xc2;
        if (marker == 0xe1 && Orientation.startsWithPrefix(body)) {
            exif(Orientation.number(body));
        }
        if (stays(marker, body)) {
            write(marker, body);
        }
        return marker();
    }

    private void exif(int number) throws IOException {
        orientation = number;
        if (number != 1) {
            write(0xe1, ExifBlock.prefixed(number));
        }
    }

    private byte[] body() throws IOException {
        int length = file.u16() - 2;
        if (length < 0) {
            throw Cleaning.senseless();
        }
        return file.take(length);
    }

    private static boolean stays(int marker, byte[] body) {
        return switch (marker) {
            case 0xe0 -> startsWith(body, JFIF);
            case 0xe2 -> startsWith(body, PROFILE);
            case 0xee -> startsWith(body, ADOBE);
            default -> marker < 0xe0;
        };
    }

    private static boolean startsWith(byte[] body, byte[] name) {
        return body.length >= name.length && Arrays.equals(body, 0, name.length, name, 0, name.length);
    }

    /// @return the marker after the scan
    private int scan() throws IOException {
        write(0xda, body());
        while (true) {
            int one = file.u8();
            if (one != 0xff) {
                to.write(one);
                continue;
            }
            int after = file.u8();
            while (after == 0xff) {
                after = file.u8();
            }
            if (after != 0 && (after < 0xd0 || after > 0xd7)) {
                return after;
            }
            mark(after);
        }
    }

    private void write(int marker, byte[] body) throws IOException {
        mark(marker);
        int length = body.length + 2;
        to.write(length >>> 8);
        to.write(length);
        to.write(body);
    }

    private void mark(int marker) throws IOException {
        to.write(0xff);
        to.write(marker);
    }
}
