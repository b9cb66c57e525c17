package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.model.media.Media.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// JPEG: walked marker by marker to its end, then decoded small where that costs little memory. What a camera
/// appends after the end (a second picture, a short film) is left alone. <https://www.w3.org/Graphics/JPEG/itu-t81.pdf>
final class Jpeg implements Format {
    /// Encoders write about ten; each costs a pass over all pixels, so that a small file could keep a decoder busy.
    private static final int SCANS = 100;

    private final Caps caps;
    private final JpegDecoding decoding;

    Jpeg(Caps caps, JpegDecoding decoding) {
        this.caps = caps;
        this.decoding = decoding;
    }

    @Override
    public Shape read(Source source) throws IOException, Unfit {
        var walk = new Walk();
        try (var file = new Reading(source)) {
            walk.toEnd(file);
        }
        if (walk.frame == null || walk.scans == 0) {
            throw Unfit.withoutPicture();
        }
        if (walk.memory() <= caps.decoding()) {
            decoding.check(source, walk.frame.size());
        }
        return new Shape("image/jpeg", walk.orientation.turn(walk.frame.size()));
    }

    private record Frame(Size size, int components, boolean progressive) {}

    private final class Walk {
        private @Nullable Frame frame;
        private Orientation orientation = Orientation.UPRIGHT;
        private int scans;

        void toEnd(Reading file) throws IOException, Unfit {
            file.skip(2);
            int marker = marker(file);
            while (marker != 0xd9) {
                marker = marker == 0xda ? scan(file) : segment(file, marker);
            }
        }

        /// A decoder holds the whole picture's numbers, two bytes each, where they come in more than one pass.
        long memory() {
            if (frame == null || (!frame.progressive() && scans == 1)) {
                return 0;
            }
            return 2 * frame.size().pixels() * frame.components();
        }

        private int marker(Reading file) throws IOException, Unfit {
            if (file.u8() != 0xff) {
                throw Unfit.damaged("a marker is missing");
            }
            int marker = file.u8();
            while (marker == 0xff) {
                marker = file.u8();
            }
            return marker;
        }

        private int segment(Reading file, int marker) throws IOException, Unfit {
            int length = file.u16() - 2;
            if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || length < 0) {
                throw Unfit.damaged("a marker stands where none may stand");
            }
            switch (marker) {
                case 0xc0, 0xc1, 0xc2 -> frame = frame(file.take(length), marker == 0xc2);
                case 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf -> throw rareKind();
                case 0xe1 -> exif(file.take(length));
                default -> file.skip(length);
            }
            return marker(file);
        }

        private Frame frame(byte[] header, boolean progressive) throws Unfit {
            if (frame != null || header.length < 6) {
                throw Unfit.damaged("it announces its size more than once, or not wholly");
            }
            if (header[0] != 8) {
                throw rareKind();
            }
            var size = caps.check(two(header, 3), two(header, 1));
            return new Frame(size, header[5] & 0xff, progressive);
        }

        private void exif(byte[] segment) {
            if (Orientation.startsWithPrefix(segment)) {
                orientation = Orientation.of(segment);
            }
        }

        /// @return the marker after the scan
        private int scan(Reading file) throws IOException, Unfit {
            if (frame == null || ++scans > SCANS) {
                throw Unfit.damaged("its passes are too many, or come before its size");
            }
            file.skip(file.u16() - 2L);
            while (true) {
                if (file.u8() == 0xff) {
                    int after = file.u8();
                    while (after == 0xff) {
                        after = file.u8();
                    }
                    if (after != 0 && (after < 0xd0 || after > 0xd7)) {
                        return after;
                    }
                }
            }
        }
    }

    private static int two(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    private static Unfit rareKind() {
        return new Unfit(
                Fault.TYPE_NOT_TAKEN,
                "This is a rare kind of JPEG that hardly any program shows. Save it as an ordinary JPEG or as PNG.");
    }
}
