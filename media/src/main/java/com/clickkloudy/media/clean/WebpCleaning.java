package com.clickkloudy.media.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.media.format.Orientation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// WebP: pixels, colours and animation. It begins with its whole length, so it is walked twice. Where it has to be
/// turned, that alone is kept of its Exif.
final class WebpCleaning {
    private static final int HEAD = 12;
    private static final int EXIF_AT_MOST = 256 * 1024;
    private static final int XMP = 0x04;
    private static final int EXIF = 0x08;
    private static final Set<String> STAYS = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private final Source source;
    private final OutputStream to;
    private final List<Chunk> chunks = new ArrayList<>();
    private int orientation = 1;
    private boolean animated;

    WebpCleaning(Source source, OutputStream to) {
        this.source = source;
        this.to = to;
    }

    Told copy() throws IOException {
        try (var file = new Reading(source)) {
            find(file);
        }
        try (var file = new Reading(source)) {
            write(file);
        }
        return new Told(orientation, animated ? Told.Kind.ANIMATED : Told.Kind.PLAIN);
    }

    private void find(Reading file) throws IOException {
        file.skip(4);
        long end = file.le32() + 8;
        file.skip(4);
        while (file.position() + 8 <= end) {
            var name = file.letters();
            long length = file.le32();
            long start = file.position();
            if (STAYS.contains(name)) {
                chunks.add(new Chunk(name, start, length));
                animated |= name.equals("ANMF");
            } else if (name.equals("EXIF") && length <= EXIF_AT_MOST) {
                orientation = Orientation.number(file.take((int) length));
            }
            file.skip(start + length + (length & 1) - file.position());
        }
    }

    private void write(Reading file) throws IOException {
        var exif = orientation == 1 ? new byte[0] : ExifBlock.of(orientation);
        long length = 4 + chunks.stream().mapToLong(Chunk::whole).sum() + (exif.length == 0 ? 0 : 8 + exif.length);
        head("RIFF", length);
        to.write("WEBP".getBytes(ISO_8859_1));
        file.skip(HEAD);
        for (var chunk : chunks) {
            file.skip(chunk.start() - file.position());
            write(file, chunk);
        }
        if (exif.length > 0) {
            head("EXIF", exif.length);
            to.write(exif);
        }
    }

    private void write(Reading file, Chunk chunk) throws IOException {
        head(chunk.name(), chunk.length());
        long left = chunk.length();
        if (chunk.name().equals("VP8X") && left > 0) {
            int kept = file.u8() & ~(XMP | EXIF);
            to.write(orientation == 1 ? kept : kept | EXIF);
            left--;
        }
        Cleaning.pipe(file, left, to);
        if (chunk.length() % 2 == 1) {
            to.write(0);
        }
    }

    private void head(String name, long length) throws IOException {
        to.write(name.getBytes(ISO_8859_1));
        for (int shift = 0; shift < 32; shift += 8) {
            to.write((int) (length >>> shift));
        }
    }

    private record Chunk(String name, long start, long length) {
        long whole() {
            return 8 + length + (length & 1);
        }
    }
}
