package com.clickkloudy.media.format;

import static com.clickkloudy.media.Bytes.cut;
import static com.clickkloudy.media.Bytes.flipped;
import static com.clickkloudy.media.Bytes.joined;
import static com.clickkloudy.media.Probing.refused;
import static com.clickkloudy.media.Probing.taken;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.media.Bytes;
import com.clickkloudy.media.Finding;
import com.clickkloudy.media.Pictures;
import com.clickkloudy.media.Probing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
    private static final byte[] SIGNATURE = Bytes.of("\u0089PNG\r\n\u001a\n");
    private static final byte[] END = chunk("IEND");

    private final byte[] picture = Pictures.png(50, 40);

    @ParameterizedTest
    @CsvSource({"1,1", "3,5", "8,8", "50,40", "257,3"})
    void a_picture_is_taken_with_its_size(int width, int height) {
        taken(Pictures.png(width, height), "image/png", width, height);
        taken(Pictures.interlacedPng(width, height), "image/png", width, height);
    }

    @ParameterizedTest
    @CsvSource({"0,1,2", "0,16,32", "2,8,48", "4,16,64", "6,8,64"})
    void every_depth_is_counted_right(int colour, int depth, int bytesOfARow) throws IOException {
        var pixels = packed(16L * (bytesOfARow + 1));

        taken(joined(SIGNATURE, header(16, 16, depth, colour), pixels, END), "image/png", 16, 16);
    }

    @Test
    void one_wrong_byte_anywhere_is_noticed() {
        var small = Pictures.png(6, 6);
        for (int at = 8; at < small.length; at++) {
            assertRefused(flipped(small, at));
        }
    }

    @Test
    void a_picture_cut_anywhere_is_noticed() {
        for (int length = 1; length < picture.length; length += 97) {
            assertRefused(cut(picture, length));
        }
        refused(cut(picture, picture.length - 1), Fault.TRUNCATED);
        refused(cut(picture, picture.length - 12), Fault.TRUNCATED);
    }

    @Test
    void a_wrong_checksum_is_damage() {
        refused(flipped(picture, picture.length - 1), Fault.DAMAGED);
    }

    @Test
    void a_header_of_60000_by_60000_is_refused_before_any_pixel_is_made() {
        refused(joined(SIGNATURE, header(60_000, 60_000, 8, 6), END), Fault.TOO_MANY_PIXELS);
        refused(joined(SIGNATURE, header(100_000_000, 1, 8, 6), END), Fault.TOO_MANY_PIXELS);
        refused(joined(SIGNATURE, header(-1, 1, 8, 6), END), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_few_bytes_that_unpack_to_many_are_refused_at_the_first_pixel_too_many() throws IOException {
        refused(joined(SIGNATURE, header(2, 2, 8, 6), packed(10_000_000), END), Fault.DAMAGED);
    }

    @Test
    void too_few_pixels_are_damage() throws IOException {
        refused(joined(SIGNATURE, header(2, 2, 8, 6), packed(17), END), Fault.DAMAGED);
        refused(joined(SIGNATURE, header(2, 2, 8, 6), END), Fault.DAMAGED);
    }

    @Test
    void a_picture_of_no_size_has_nothing_to_see() {
        refused(joined(SIGNATURE, header(0, 5, 8, 6), END), Fault.NO_PICTURE);
    }

    @Test
    void a_picture_that_lacks_its_colours_is_damaged() throws IOException {
        refused(joined(SIGNATURE, header(2, 2, 8, 3), packed(6), END), Fault.DAMAGED);
        taken(joined(SIGNATURE, header(2, 2, 8, 3), chunk("PLTE", 1, 2, 3), packed(6), END), "image/png", 2, 2);
    }

    @Test
    void packed_words_beside_the_picture_are_never_unpacked() throws IOException {
        var bomb = chunk("zTXt", joined(Bytes.of("a\0\0"), deflated(10_000_000)));

        taken(joined(SIGNATURE, header(2, 2, 8, 6), bomb, packed(18), END), "image/png", 2, 2);
    }

    @Test
    void its_exif_block_turns_it() throws IOException {
        var exif = new Bytes().add("MM").u16(42).u32(8).u16(1);
        exif.u16(0x0112).u16(3).u32(1).u16(6).u16(0);

        taken(joined(SIGNATURE, header(2, 3, 8, 6), chunk("eXIf", exif.toArray()), packed(27), END), "image/png", 3, 2);
    }

    private static void assertRefused(byte[] bytes) {
        assertThat(Probing.of(bytes)).isInstanceOf(Finding.Refused.class);
    }

    private static byte[] header(int width, int height, int depth, int colour) {
        var body = new Bytes().u32(width).u32(height).u8(depth, colour, 0, 0, 0);
        return chunk("IHDR", body.toArray());
    }

    private static byte[] packed(long length) throws IOException {
        return chunk("IDAT", deflated(length));
    }

    private static byte[] deflated(long length) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var zeros = new byte[64 * 1024];
            for (long left = length; left > 0; left -= zeros.length) {
                out.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String name, int... body) {
        return chunk(name, new Bytes().u8(body).toArray());
    }

    private static byte[] chunk(String name, byte[] body) {
        var crc = new CRC32();
        crc.update(Bytes.of(name));
        crc.update(body);
        return new Bytes()
                .u32(body.length)
                .add(name)
                .add(body)
                .u32(crc.getValue())
                .toArray();
    }
}
