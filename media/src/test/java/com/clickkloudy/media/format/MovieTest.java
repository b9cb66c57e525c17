package com.clickkloudy.media.format;

import static com.clickkloudy.media.Bytes.cut;
import static com.clickkloudy.media.Bytes.joined;
import static com.clickkloudy.media.Movies.box;
import static com.clickkloudy.media.Movies.brand;
import static com.clickkloudy.media.Movies.film;
import static com.clickkloudy.media.Movies.video;
import static com.clickkloudy.media.Probing.refused;
import static com.clickkloudy.media.Probing.taken;

import com.clickkloudy.media.Bytes;
import com.clickkloudy.media.Movies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovieTest {
    private final byte[] content = box("mdat", new byte[50]);

    @ParameterizedTest
    @ValueSource(strings = {"isom", "mp41", "mp42", "avc1", "M4V ", "iso6"})
    void an_mp4_is_taken_with_the_size_of_its_picture(String brand) {
        taken(film(brand, video(1920, 1080)), "video/mp4", 1920, 1080);
    }

    @Test
    void a_quicktime_film_is_taken_with_and_without_its_brand() {
        var moov = box("moov", video(640, 480));

        taken(film("qt  ", video(640, 480)), "video/quicktime", 640, 480);
        taken(joined(moov, content), "video/quicktime", 640, 480);
        taken(joined(box("free", new byte[4]), content, moov), "video/quicktime", 640, 480);
    }

    @Test
    void a_film_shot_on_its_side_is_turned() {
        taken(Movies.filmedOnItsSide(1920, 1080), "video/mp4", 1080, 1920);
    }

    @Test
    void sound_before_the_picture_is_passed_over() {
        var sound = Movies.track("soun", new int[9], 0, 0);

        taken(joined(brand("isom"), box("moov", sound, video(320, 240)), content), "video/mp4", 320, 240);
    }

    @Test
    void a_box_of_more_than_four_gigabytes_may_be_announced_as_such() {
        var wide = new Bytes().u32(1).add("mdat").u32(0).u32(20).u32(7).toArray();

        taken(joined(brand("isom"), wide, box("moov", video(320, 240))), "video/mp4", 320, 240);
    }

    @Test
    void a_film_cut_anywhere_is_noticed() {
        var whole = Movies.mp4(640, 360);

        refused(cut(whole, whole.length - 1), Fault.TRUNCATED);
        refused(cut(whole, whole.length - content.length), Fault.TRUNCATED);
        refused(cut(whole, 100), Fault.TRUNCATED);
        refused(joined(brand("isom"), content), Fault.TRUNCATED);
    }

    @Test
    void sound_alone_has_nothing_to_see() {
        refused(Movies.soundOnly(), Fault.NO_PICTURE);
    }

    @Test
    void a_film_of_more_pixels_than_the_cap_is_refused() {
        refused(Movies.mp4(65_000, 65_000), Fault.TOO_MANY_PIXELS);
    }

    @Test
    void an_unknown_brand_is_refused() {
        refused(film("zzzz", video(640, 480)), Fault.TYPE_NOT_TAKEN);
    }

    @Test
    void boxes_that_contradict_each_other_are_damage() {
        var beyond = new Bytes().u32(5_000).add("trak").toArray();
        var tiny = new Bytes().u32(4).add("trak").toArray();

        refused(joined(brand("isom"), box("moov", beyond), content), Fault.DAMAGED);
        refused(joined(brand("isom"), box("moov", tiny), content), Fault.DAMAGED);
        refused(joined(brand("isom"), box("moov", box("trak", box("tkhd", new byte[8]))), content), Fault.DAMAGED);
    }

    @Test
    void a_length_that_overflows_is_damage() {
        var endless =
                new Bytes().u32(1).add("mdat").u32(0x7fffffffL).u32(0xffffffffL).toArray();
        var negative = new Bytes().u32(1).add("mdat").u32(0xffffffffL).u32(0).toArray();

        refused(joined(brand("isom"), endless), Fault.DAMAGED);
        refused(joined(brand("isom"), negative), Fault.DAMAGED);
    }

    @Test
    void a_hundred_thousand_boxes_are_too_many() {
        var many = new Bytes().add(brand("isom"));
        for (int i = 0; i <= 100_000; i++) {
            many.u32(8).add("free");
        }

        refused(many.toArray(), Fault.DAMAGED);
    }
}
