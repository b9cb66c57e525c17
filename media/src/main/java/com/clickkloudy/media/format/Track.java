package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import java.io.IOException;
import java.util.Optional;

/// What one track of a film says of itself: whether it is seen or heard, how large it is shown, how it is encoded.
final class Track {
    /// From the matrix to the width and height, which follow it.
    private static final int MATRIX = 36;

    private long width;
    private long height;
    private boolean video;
    private Optional<String> codec = Optional.empty();

    boolean isVideo() {
        return video;
    }

    long width() {
        return width;
    }

    long height() {
        return height;
    }

    Optional<String> codec() {
        return codec;
    }

    /// @param length bytes of the box `tkhd`
    void header(Reading file, long length) throws IOException, Unfit {
        if (length < 1) {
            throw Unfit.damaged("a track has no header");
        }
        boolean wide = file.u8() == 1;
        long times = wide ? 32 : 20;
        if (length < 4 + times + 16 + MATRIX + 8) {
            throw Unfit.damaged("the header of a track is too short");
        }
        file.skip(3 + times + 16);
        boolean turned = turned(file);
        long across = file.u32() >>> 16;
        long down = file.u32() >>> 16;
        width = turned ? down : across;
        height = turned ? across : down;
    }

    /// A matrix that leaves nothing of x in x turns the picture by a quarter.
    private static boolean turned(Reading file) throws IOException {
        long xToX = file.u32();
        long xToY = file.u32();
        file.skip(MATRIX - 8);
        return xToX == 0 && xToY != 0;
    }

    /// @param length bytes of the box `hdlr`
    void handler(Reading file, long length) throws IOException {
        if (length >= 12) {
            file.skip(8);
            video |= file.letters().equals("vide");
        }
    }

    /// @param end of the box `minf`
    void description(Reading file, long end) throws IOException {
        codec = Codec.read(file, end);
    }
}
