package com.clickkloudy.media.format;

import static com.clickkloudy.media.Bytes.cut;
import static com.clickkloudy.media.Probing.refused;
import static com.clickkloudy.media.Probing.taken;

import com.clickkloudy.media.Bytes;
import com.clickkloudy.media.Pictures;
import com.clickkloudy.media.Probe;
import com.clickkloudy.media.Probing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GifTest {
    private final byte[] picture = Pictures.gif(64, 48);

    @ParameterizedTest
    @CsvSource({"1,1", "64,48", "300,200"})
    void a_picture_is_taken_with_its_size(int width, int height) {
        taken(Pictures.gif(width, height), "image/gif", width, height);
    }

    @Test
    void an_animation_is_taken() {
        taken(Pictures.animatedGif(20, 10, 5), "image/gif", 20, 10);
    }

    @Test
    void a_picture_cut_anywhere_is_noticed() {
        refused(cut(picture, picture.length - 1), Fault.TRUNCATED);
        refused(cut(picture, picture.length / 2), Fault.TRUNCATED);
        refused(cut(picture, 10), Fault.TRUNCATED);
    }

    @Test
    void a_picture_whose_pixels_end_early_is_damaged() {
        var gap = new Bytes().add(cut(picture, 790)).u8(0, 0x3b).toArray();

        refused(Bytes.joined(start(64, 48), onePixel(64, 48), gap), Fault.DAMAGED);
    }

    @Test
    void a_huge_screen_is_refused() {
        refused(Bytes.joined(start(65_535, 65_535), onePixel(1, 1), end()), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_huge_picture_on_a_small_screen_is_refused() {
        refused(Bytes.joined(start(1, 1), onePixel(65_535, 65_535), end()), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void many_pictures_on_a_large_screen_are_refused() {
        var bomb = new Bytes().add(start(10_000, 10_000));
        for (int i = 0; i < 11; i++) {
            bomb.add(onePixel(1, 1));
        }

        refused(bomb.add(end()).toArray(), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void more_pictures_than_the_cap_are_refused() {
        var probe = new Probe(new Caps(1_000, 100, 3, 1_000_000, 0));

        refused(Probing.with(probe, Pictures.animatedGif(4, 4, 4)), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_screen_without_a_picture_has_nothing_to_see() {
        refused(Bytes.joined(start(10, 10), end()), Fault.NO_PICTURE);
    }

    @Test
    void a_code_that_stands_for_nothing_is_damage() {
        var wrong = new Bytes().u8(0x2c).le16(0).le16(0).le16(4).le16(4).u8(0).u8(2, 2, 0b11_100, 0xff, 0);

        refused(Bytes.joined(start(4, 4), wrong.toArray(), end()), Fault.DAMAGED);
    }

    private static byte[] start(int width, int height) {
        return new Bytes().add("GIF89a").le16(width).le16(height).u8(0, 0, 0).toArray();
    }

    /// Two colours; the codes are: clear, pixel 1, end.
    private static byte[] onePixel(int width, int height) {
        var head = new Bytes().u8(0x2c).le16(0).le16(0).le16(width).le16(height).u8(0);
        return head.u8(2, 2, 0b01_001_100, 0b1, 0).toArray();
    }

    private static byte[] end() {
        return new byte[] {0x3b};
    }
}
