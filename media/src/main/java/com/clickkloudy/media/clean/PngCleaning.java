package com.clickkloudy.media.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.format.Orientation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/// PNG: the chunks that pixels, colours and animation need. Where it has to be turned, that alone is kept of its Exif.
final class PngCleaning {
    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final int EXIF_AT_MOST = 256 * 1024;
    private static final Set<String> STAYS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    private final Reading file;
    private final OutputStream to;
    private int orientation = 1;
    private boolean animated;

    PngCleaning(Reading file, OutputStream to) {
        this.file = file;
        this.to = to;
    }

    Told copy() throws IOException {
        to.write(file.take(SIGNATURE));
        String name;
        do {
            long length = file.u32();
            name = file.letters();
            chunk(name, length);
        } while (!name.equals("IEND"));
        return new Told(orientation, animated ? Told.Kind.ANIMATED : Told.Kind.PLAIN);
    }

    private void chunk(String name, long length) throws IOException {
        animated |= name.equals("acTL");
        if (STAYS.contains(name)) {
            to.write(ByteBuffer.allocate(4).putInt((int) length).array());
            to.write(name.getBytes(ISO_8859_1));
            Cleaning.pipe(file, length + CHECKSUM, to);
        } else if (name.equals("eXIf") && length <= EXIF_AT_MOST) {
            exif(Orientation.number(file.take((int) length)));
            file.skip(CHECKSUM);
        } else {
            file.skip(length + CHECKSUM);
        }
    }

    private void exif(int number) throws IOException {
        if (number != 1 && orientation == 1) {
            orientation = number;
            var block = ExifBlock.of(number);
            var chunk = ByteBuffer.allocate(12 + block.length).putInt(block.length);
            chunk.put("eXIf".getBytes(ISO_8859_1)).put(block);
            var sum = new CRC32();
            sum.update(chunk.array(), 4, 4 + block.length);
            to.write(chunk.putInt((int) sum.getValue()).array());
        }
    }
}
