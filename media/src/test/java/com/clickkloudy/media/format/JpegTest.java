package com.clickkloudy.media.format;

import static com.clickkloudy.media.Bytes.cut;
import static com.clickkloudy.media.Bytes.flipped;
import static com.clickkloudy.media.Bytes.with;
import static com.clickkloudy.media.Probing.refused;
import static com.clickkloudy.media.Probing.taken;

import com.clickkloudy.media.Bytes;
import com.clickkloudy.media.Pictures;
import com.clickkloudy.media.Probe;
import com.clickkloudy.media.Probing;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegTest {
    private final byte[] photo = Pictures.jpeg(320, 200);

    @Test
    void a_photo_is_taken_with_its_size() {
        taken(photo, "image/jpeg", 320, 200);
        taken(Pictures.progressiveJpeg(33, 77), "image/jpeg", 33, 77);
        taken(Pictures.jpeg(1, 1), "image/jpeg", 1, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void a_photo_taken_on_its_side_is_turned(int orientation) {
        taken(with(photo, 2, exif(orientation, false)), "image/jpeg", 200, 320);
        taken(with(photo, 2, exif(orientation, true)), "image/jpeg", 200, 320);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 9, 65535})
    void any_other_orientation_leaves_it_as_it_is(int orientation) {
        taken(with(photo, 2, exif(orientation, false)), "image/jpeg", 320, 200);
    }

    @Test
    void a_senseless_exif_block_is_no_reason_to_refuse() {
        taken(with(photo, 2, segment(0xe1, Bytes.of("Exif\0\0"))), "image/jpeg", 320, 200);
        taken(with(photo, 2, segment(0xe1, Bytes.of("Exif\0\0MM\0*\u007f\u00ff\u00ff\u00ff"))), "image/jpeg", 320, 200);
        taken(with(photo, 2, segment(0xe1, Bytes.of("Exif\0\0MM\0*\0\0\0\b\u00ff\u00ff"))), "image/jpeg", 320, 200);
    }

    @Test
    void a_photo_cut_anywhere_is_truncated() {
        refused(cut(photo, photo.length - 1), Fault.TRUNCATED);
        refused(cut(photo, photo.length / 2), Fault.TRUNCATED);
        refused(cut(photo, 30), Fault.TRUNCATED);
        refused(cut(photo, 3), Fault.TRUNCATED);
    }

    @Test
    void a_photo_with_a_piece_missing_in_its_middle_is_damaged() {
        var gap = Bytes.joined(cut(photo, photo.length / 2), new byte[] {(byte) 0xff, (byte) 0xd9});

        refused(gap, Fault.DAMAGED);
    }

    @Test
    void a_photo_without_the_tables_of_its_decoder_is_damaged() {
        refused(flipped(photo, indexOf(photo, 0xc4) + 4), Fault.DAMAGED);
    }

    @Test
    void more_pixels_than_the_cap_are_refused_before_any_is_made() {
        refused(resized(photo, 60_000, 60_000), Fault.TOO_MANY_PIXELS);
        refused(resized(photo, 10_001, 10_000), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_picture_without_height_is_refused() {
        refused(resized(photo, 320, 0), Fault.NO_PICTURE);
    }

    @Test
    void a_picture_too_costly_to_decode_is_still_checked_for_being_whole() {
        var thrifty = new Probe(new Caps(1_000_000, 65_535, 10, 1_000_000, 0));
        var progressive = Pictures.progressiveJpeg(64, 64);

        refused(Probing.with(thrifty, cut(progressive, progressive.length - 2)), Fault.TRUNCATED);
    }

    @Test
    void hundreds_of_passes_are_refused() {
        var progressive = Pictures.progressiveJpeg(16, 16);
        int start = lastIndexOf(progressive, 0xda);
        var scan = Arrays.copyOfRange(progressive, start, progressive.length - 2);
        var many = new Bytes().add(cut(progressive, progressive.length - 2));
        for (int i = 0; i < 100; i++) {
            many.add(scan);
        }

        refused(many.u8(0xff, 0xd9).toArray(), Fault.DAMAGED);
    }

    @Test
    void a_kind_that_hardly_any_program_shows_is_refused() {
        var arithmetic = photo.clone();
        arithmetic[indexOf(photo, 0xc0) + 1] = (byte) 0xc9;

        refused(arithmetic, Fault.TYPE_NOT_TAKEN);
    }

    private static byte[] resized(byte[] jpeg, int width, int height) {
        var copy = jpeg.clone();
        int frame = indexOf(jpeg, 0xc0);
        System.arraycopy(new Bytes().u16(height).u16(width).toArray(), 0, copy, frame + 5, 4);
        return copy;
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int at = 0; ; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) marker) {
                return at;
            }
        }
    }

    private static int lastIndexOf(byte[] jpeg, int marker) {
        for (int at = jpeg.length - 2; ; at--) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) marker) {
                return at;
            }
        }
    }

    static byte[] exif(int orientation, boolean lesserFirst) {
        var block = new Bytes().add("Exif\0\0");
        if (lesserFirst) {
            block.add("II").le16(42).le32(8).le16(2);
            block.le16(0x010f).le16(2).le32(4).add("abc\0");
            block.le16(0x0112).le16(3).le32(1).le16(orientation).le16(0);
        } else {
            block.add("MM").u16(42).u32(8).u16(1);
            block.u16(0x0112).u16(3).u32(1).u16(orientation).u16(0);
        }
        return segment(0xe1, block.u32(0).toArray());
    }

    private static byte[] segment(int marker, byte[] body) {
        return new Bytes().u8(0xff, marker).u16(body.length + 2).add(body).toArray();
    }
}
