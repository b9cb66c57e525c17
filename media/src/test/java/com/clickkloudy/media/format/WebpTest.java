package com.clickkloudy.media.format;

import static com.clickkloudy.media.Bytes.cut;
import static com.clickkloudy.media.Probing.refused;
import static com.clickkloudy.media.Probing.taken;

import com.clickkloudy.media.Bytes;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebpTest {
    private static final byte[] LOSSY = decoded("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    private static final byte[] LOSSLESS = decoded("UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=");

    @Test
    void a_picture_is_taken_with_its_size() {
        taken(LOSSY, "image/webp", 1, 1);
        taken(LOSSLESS, "image/webp", 1, 1);
        taken(webp(lossless(300, 200)), "image/webp", 300, 200);
    }

    @Test
    void its_canvas_counts_where_it_has_one_and_its_exif_block_turns_it() {
        var exif = new Bytes().add("II").le16(42).le32(8).le16(1);
        exif.le16(0x0112).le16(3).le32(1).le16(8).le16(0);

        taken(webp(canvas(0x08, 40, 20), lossless(40, 20), chunk("EXIF", exif)), "image/webp", 20, 40);
    }

    @Test
    void an_animation_is_taken() {
        taken(webp(canvas(0x02, 40, 20), frame(40, 20), frame(10, 10)), "image/webp", 40, 20);
    }

    @Test
    void many_pictures_on_a_large_canvas_are_refused() {
        var parts = new byte[12][];
        Arrays.fill(parts, frame(1, 1));
        parts[0] = canvas(0x02, 10_000, 10_000);

        refused(webp(parts), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_huge_canvas_is_refused() {
        refused(webp(canvas(0, 1 << 24, 1 << 24), lossless(1, 1)), Fault.TOO_MANY_PIXELS);
        refused(webp(lossless(16_384, 16_384)), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_picture_cut_anywhere_is_noticed() {
        refused(cut(LOSSY, LOSSY.length - 1), Fault.TRUNCATED);
        refused(cut(LOSSLESS, 25), Fault.TRUNCATED);
    }

    @Test
    void parts_that_contradict_each_other_are_damage() {
        refused(webp(new Bytes().add("VP8L").le32(400).u8(0x2f).toArray()), Fault.DAMAGED);
        refused(webp(chunk("VP8L", new Bytes().u8(0x2e, 0, 0, 0, 0))), Fault.DAMAGED);
        refused(webp(frame(4, 4)), Fault.DAMAGED);
    }

    @Test
    void a_file_without_a_picture_has_nothing_to_see() {
        refused(webp(), Fault.NO_PICTURE);
        refused(webp(canvas(0, 10, 10)), Fault.NO_PICTURE);
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static byte[] webp(byte[]... chunks) {
        var all = Bytes.joined(chunks);
        return new Bytes().add("RIFF").le32(4 + all.length).add("WEBP").add(all).toArray();
    }

    private static byte[] canvas(int flags, int width, int height) {
        return chunk("VP8X", new Bytes().u8(flags, 0, 0, 0).le24(width - 1).le24(height - 1));
    }

    private static byte[] lossless(int width, int height) {
        return chunk(
                "VP8L",
                new Bytes().u8(0x2f).le32(width - 1 | (height - 1L) << 14).u8(0, 0, 0));
    }

    private static byte[] frame(int width, int height) {
        var head = new Bytes()
                .le24(0)
                .le24(0)
                .le24(width - 1)
                .le24(height - 1)
                .le24(100)
                .u8(0);
        return chunk("ANMF", head.add(lossless(width, height)));
    }

    private static byte[] chunk(String name, Bytes body) {
        var bytes = body.toArray();
        return new Bytes()
                .add(name)
                .le32(bytes.length)
                .add(bytes)
                .add(new byte[bytes.length & 1])
                .toArray();
    }
}
