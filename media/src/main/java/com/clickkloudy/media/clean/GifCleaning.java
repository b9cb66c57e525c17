package com.clickkloudy.media.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.clickkloudy.media.bytes.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/// GIF: pictures, their times, and how often they are repeated; no comments, and nothing of other programs.
final class GifCleaning {
    private static final int SCREEN = 13;
    private static final int APPLICATION = 11;
    private static final Set<String> STAYS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private final Reading file;
    private final OutputStream to;
    private int pictures;

    GifCleaning(Reading file, OutputStream to) {
        this.file = file;
        this.to = to;
    }

    Told copy() throws IOException {
        var screen = file.take(SCREEN);
        to.write(screen);
        colours(screen[10]);
        for (int block = file.u8(); block != 0x3b; block = file.u8()) {
            switch (block) {
                case 0x2c -> picture();
                case 0x21 -> extension();
                default -> throw Cleaning.senseless();
            }
        }
        to.write(0x3b);
        return new Told(1, pictures > 1 ? Told.Kind.ANIMATED : Told.Kind.PLAIN);
    }

    private void picture() throws IOException {
        pictures++;
        to.write(0x2c);
        var place = file.take(9);
        to.write(place);
        colours(place[8]);
        to.write(file.u8());
        copyBlocks();
    }

    private void extension() throws IOException {
        int label = file.u8();
        switch (label) {
            case 0xf9, 0x01 -> {
                to.write(0x21);
                to.write(label);
                copyBlocks();
            }
            case 0xff -> application();
            default -> skipBlocks();
        }
    }

    private void application() throws IOException {
        int length = file.u8();
        var name = file.take(length);
        if (length == APPLICATION && STAYS.contains(new String(name, ISO_8859_1))) {
            to.write(new byte[] {0x21, (byte) 0xff, APPLICATION});
            to.write(name);
            copyBlocks();
        } else if (length > 0) {
            skipBlocks();
        }
    }

    private void colours(int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            Cleaning.pipe(file, 3L << ((flags & 7) + 1), to);
        }
    }

    private void copyBlocks() throws IOException {
        for (int length = file.u8(); length > 0; length = file.u8()) {
            to.write(length);
            Cleaning.pipe(file, length, to);
        }
        to.write(0);
    }

    private void skipBlocks() throws IOException {
        for (int length = file.u8(); length > 0; length = file.u8()) {
            file.skip(length);
        }
    }
}
