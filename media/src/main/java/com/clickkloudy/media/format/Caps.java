package com.clickkloudy.media.format;

import com.clickkloudy.model.media.Media.Size;

/// How much a file may ask of whoever unpacks it. It is checked on the numbers a file gives, before a pixel is made.
///
/// @param pixels width x height of one picture
/// @param side pixels of the longer side
/// @param frames pictures in an animation
/// @param drawn pixels of all pictures of an animation together
/// @param decoding bytes that trying to decode one picture may take; a picture that needs more is only checked for
///     being whole
public record Caps(long pixels, int side, int frames, long drawn, long decoding) {
    public Caps {
        if (pixels < 1 || side < 1 || frames < 1 || drawn < 1 || decoding < 0) {
            throw new IllegalArgumentException("Every cap on a picture is at least 1.");
        }
    }

    /// 100 megapixels: the largest sensors in cameras that people carry.
    public static Caps standard() {
        return new Caps(100_000_000, 65_535, 2_000, 1_000_000_000, 64 << 20);
    }

    /// @return the size, once it is known to be within the caps
    Size check(long width, long height) throws Unfit {
        if (width < 1 || height < 1) {
            throw Unfit.withoutPicture();
        }
        if (width > side || height > side || width * height > pixels) {
            throw new Unfit(
                    Fault.TOO_MANY_PIXELS,
                    "The picture has " + width + " x " + height + " pixels. Scale it down to at most "
                            + pixels / 1_000_000 + " megapixels, and upload that file.");
        }
        return new Size((int) width, (int) height);
    }

    /// @param shown the size that every picture of the animation is drawn at
    void checkAnimation(int count, Size shown) throws Unfit {
        if (count > frames || count * shown.pixels() > drawn) {
            throw new Unfit(
                    Fault.TOO_MANY_PIXELS,
                    "The animation has more than " + (count - 1) + " pictures of " + shown.width() + " x "
                            + shown.height() + " pixels. Shorten it or scale it down, or upload it as a video.");
        }
    }
}
