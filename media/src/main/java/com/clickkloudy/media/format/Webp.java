package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.model.media.Media.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// WebP: its parts are walked to the end; pixels are not decoded (no decoder at hand does so in little memory).
/// <https://developers.google.com/speed/webp/docs/riff_container> (2026-11)
final class Webp implements Format {
    private static final int HEAD = 12;
    private static final int EXIF_AT_MOST = 256 * 1024;
    private static final int ANIMATED = 0x02;

    private final Caps caps;

    Webp(Caps caps) {
        this.caps = caps;
    }

    @Override
    public Shape read(Source source) throws IOException, Unfit {
        try (var file = new Reading(source)) {
            file.skip(4);
            long end = file.le32() + 8;
            if (end > source.size()) {
                throw Unfit.truncated();
            }
            file.skip(4);
            return new Walk(file).chunks(Math.max(end, HEAD));
        }
    }

    private final class Walk {
        private final Reading file;
        private @Nullable Size canvas;
        private boolean animated;
        private int pictures;
        private Orientation orientation = Orientation.UPRIGHT;

        Walk(Reading file) {
            this.file = file;
        }

        Shape chunks(long end) throws IOException, Unfit {
            while (file.position() + 8 <= end) {
                var name = file.letters();
                long length = file.le32();
                long after = file.position() + length + (length & 1);
                if (after > end) {
                    throw Unfit.damaged("a part of it reaches beyond its end");
                }
                chunk(name, length);
                file.skip(after - file.position());
            }
            if (canvas == null || pictures == 0) {
                throw Unfit.withoutPicture();
            }
            return new Shape("image/webp", orientation.turn(canvas));
        }

        private void chunk(String name, long length) throws IOException, Unfit {
            switch (name) {
                case "VP8X" -> canvas(length);
                case "ANMF" -> frame(length);
                case "VP8 ", "VP8L" -> {
                    var size = sizeOfPixels(name, length);
                    canvas = canvas == null ? size : canvas;
                    pictures++;
                }
                case "EXIF" -> orientation = length > EXIF_AT_MOST ? orientation : exif((int) length);
                default -> {}
            }
        }

        private void canvas(long length) throws IOException, Unfit {
            need(length, 10);
            animated = (file.u8() & ANIMATED) != 0;
            file.skip(3);
            canvas = caps.check(file.le24() + 1L, file.le24() + 1L);
        }

        private void frame(long length) throws IOException, Unfit {
            need(length, 24);
            if (canvas == null || !animated) {
                throw Unfit.damaged("a picture of an animation stands in a file that is none");
            }
            caps.checkAnimation(++pictures, canvas);
            long end = file.position() + length;
            file.skip(6);
            caps.check(file.le24() + 1L, file.le24() + 1L);
            file.skip(4);
            pixels(end);
        }

        private void pixels(long end) throws IOException, Unfit {
            while (file.position() + 8 <= end) {
                var name = file.letters();
                long length = file.le32();
                if (length > end - file.position()) {
                    throw Unfit.damaged("a picture of it reaches beyond its end");
                }
                if (name.startsWith("VP8")) {
                    sizeOfPixels(name, length);
                    return;
                }
                file.skip(length + (length & 1));
            }
            throw Unfit.damaged("a picture of its animation is missing");
        }

        private Size sizeOfPixels(String name, long length) throws IOException, Unfit {
            return name.equals("VP8L") ? lossless(length) : lossy(length);
        }

        private Size lossy(long length) throws IOException, Unfit {
            need(length, 10);
            int tag = file.le24();
            boolean key = (tag & 1) == 0;
            if (!key || file.le24() != 0x2a019d || tag >>> 5 > length - 10) {
                throw Unfit.damaged("its pixels do not begin as they should");
            }
            return caps.check(file.le16() & 0x3fff, file.le16() & 0x3fff);
        }

        private Size lossless(long length) throws IOException, Unfit {
            need(length, 5);
            if (file.u8() != 0x2f) {
                throw Unfit.damaged("its pixels do not begin as they should");
            }
            long sides = file.le32();
            return caps.check((sides & 0x3fff) + 1, ((sides >>> 14) & 0x3fff) + 1);
        }

        private Orientation exif(int length) throws IOException {
            return Orientation.of(file.take(length));
        }

        private void need(long length, int bytes) throws Unfit {
            if (length < bytes) {
                throw Unfit.damaged("a part of it is too short");
            }
        }
    }
}
