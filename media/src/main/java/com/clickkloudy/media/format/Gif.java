package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.model.media.Media.Size;
import java.io.IOException;

/// GIF: every picture of it is unpacked into nothing, so that a wrong byte or a missing end is noticed.
/// <https://www.w3.org/Graphics/GIF/spec-gif89a.txt>
final class Gif implements Format {
    private static final int SIGNATURE = 6;

    private final Caps caps;

    Gif(Caps caps) {
        this.caps = caps;
    }

    @Override
    public Shape read(Source source) throws IOException, Unfit {
        try (var file = new Reading(source)) {
            file.skip(SIGNATURE);
            var screen = caps.check(file.le16(), file.le16());
            int flags = file.u8();
            file.skip(2);
            skipColours(file, flags);
            blocks(file, screen);
            return new Shape("image/gif", screen);
        }
    }

    private void blocks(Reading file, Size screen) throws IOException, Unfit {
        int pictures = 0;
        for (int block = file.u8(); block != 0x3b; block = file.u8()) {
            switch (block) {
                case 0x2c -> {
                    caps.checkAnimation(++pictures, screen);
                    picture(file);
                }
                case 0x21 -> extension(file);
                default -> throw Unfit.damaged("an unknown part stands in it");
            }
        }
        if (pictures == 0) {
            throw Unfit.withoutPicture();
        }
    }

    private void picture(Reading file) throws IOException, Unfit {
        file.skip(4);
        var size = caps.check(file.le16(), file.le16());
        skipColours(file, file.u8());
        new GifPixels(file, size.pixels()).unpack();
    }

    private static void extension(Reading file) throws IOException {
        file.skip(1);
        for (int length = file.u8(); length > 0; length = file.u8()) {
            file.skip(length);
        }
    }

    private static void skipColours(Reading file, int flags) throws IOException {
        if ((flags & 0x80) != 0) {
            file.skip(3L << ((flags & 7) + 1));
        }
    }
}
