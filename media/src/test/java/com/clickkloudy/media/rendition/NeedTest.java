package com.clickkloudy.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.model.platform.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final Facts PHOTO = facts("image/jpeg", 4_000_000, 4_000, 3_000);

    @Test
    void what_fits_is_only_cleaned_and_nobody_is_told() {
        var limits = limits(4_000_000, 12_000_000, "image/jpeg");

        assertThat(need(PHOTO, limits)).isEqualTo(new Need.Clean());
        assertThat(note(PHOTO, limits)).isEmpty();
        assertThat(Need.promised(media(PHOTO), limits)).isEqualTo(media(PHOTO));
    }

    @Test
    void too_many_pixels_are_scaled_and_the_ratio_stays() {
        var limits = limits(5_000_000, 3_000_000, "image/jpeg", "image/png");

        assertThat(need(PHOTO, limits))
                .isEqualTo(new Need.Picture(Set.of("image/jpeg"), 5_000_000, new Size(2_000, 1_500)));
        assertThat(note(PHOTO, limits)).contains("harbour.jpg will be scaled to 2,000 x 1,500 pixels.");
    }

    @Test
    void too_many_bytes_are_made_fewer() {
        var limits = limits(1_000_000, Long.MAX_VALUE, "image/jpeg");

        assertThat(need(PHOTO, limits).promise(PHOTO)).isEqualTo(facts("image/jpeg", 1_000_000, 4_000, 3_000));
        assertThat(note(PHOTO, limits)).contains("harbour.jpg will be made smaller, to 1,000,000 bytes at most.");
    }

    @Test
    void a_type_that_is_not_taken_becomes_one_that_is() {
        var webp = facts("image/webp", 1_000, 400, 300);

        assertThat(need(webp, limits(1_000_000, 9_000_000, "image/png", "image/gif"))
                        .promise(webp)
                        .type())
                .isEqualTo("image/png");
        assertThat(note(webp, limits(1_000_000, 9_000_000, "image/jpeg", "image/png")))
                .contains("harbour.jpg will be saved as JPEG.");
        assertThat(note(webp, limits(1_000_000, 30_000, "image/jpeg")))
                .contains("harbour.jpg will be saved as JPEG and scaled to 200 x 150 pixels.");
    }

    @Test
    void a_photo_stays_one_and_a_drawing_may_become_either() {
        var limits = limits(1_000, 9_000_000, "image/jpeg", "image/png", "image/webp");

        assertThat(picture(PHOTO, limits).types()).containsExactly("image/jpeg");
        assertThat(picture(facts("image/png", 4_000_000, 400, 300), limits).types())
                .containsExactlyInAnyOrder("image/jpeg", "image/png");
    }

    @Test
    void what_cannot_be_made_is_cleaned_and_handed_on() {
        assertThat(need(facts("image/gif", 4_000_000, 400, 300), limits(1_000, 9_000, "image/jpeg")))
                .isEqualTo(new Need.Clean());
        assertThat(need(PHOTO, limits(1_000, 9_000, "image/avif"))).isEqualTo(new Need.Clean());
        assertThat(need(PHOTO, new Limits(text(), Optional.empty(), Limits.Images.none(), false)))
                .isEqualTo(new Need.Clean());
    }

    @Test
    void sides_that_are_too_long_are_scaled_and_a_wrong_ratio_stays() {
        var images = new Limits.Images(4, 9_000_000, 90_000_000, Set.of("image/jpeg"), 1_000);
        var sides = new Limits(
                text(), Optional.empty(), images.within(Limits.Frame.any().sides(10, 2_000)), false);
        var together = new Limits(
                text(), Optional.empty(), images.within(Limits.Frame.any().together(3_500)), false);
        var square = new Limits(
                text(), Optional.empty(), images.within(Limits.Frame.any().ratio(1, 1)), false);

        assertThat(picture(PHOTO, sides).size()).isEqualTo(new Size(2_000, 1_500));
        assertThat(picture(PHOTO, together).size()).isEqualTo(new Size(2_000, 1_500));
        assertThat(need(PHOTO, square)).isEqualTo(new Need.Clean());
    }

    @Test
    void a_film_of_another_kind_or_too_heavy_is_converted() {
        var limits =
                films(Limits.Videos.of(1, 20_000_000, Set.of("video/mp4"), 100).in("h264"));

        assertThat(need(film("video/mp4", "h264", 20_000_000, 60), limits)).isEqualTo(new Need.Clean());
        for (var odd : new Facts[] {
            film("video/quicktime", "h264", 1_000, 60),
            film("video/mp4", "hevc", 1_000, 60),
            film("video/mp4", "h264", 20_000_001, 60)
        }) {
            assertThat(need(odd, limits)).isEqualTo(new Need.Film(new Size(1_280, 720), 20_000_000));
            assertThat(need(odd, limits).promise(odd)).isEqualTo(film("video/mp4", "h264", 20_000_000, 60));
        }
        assertThat(note(film("video/quicktime", "h264", 1_000, 60), limits))
                .contains("harbour.jpg will be converted to MP4 with H.264, 1,280 x 720 pixels at most.");
    }

    @Test
    void a_film_is_scaled_to_what_is_taken_and_to_what_anybody_sees() {
        var huge = new Facts(
                "video/quicktime",
                1_000_000,
                Optional.of(new Size(3_840, 2_160)),
                Optional.of(Duration.ofSeconds(10)),
                Optional.of("hevc"));
        var any = Limits.Videos.of(1, 90_000_000, Set.of("video/mp4"), 100);

        assertThat(((Need.Film) need(huge, films(any))).size()).isEqualTo(new Size(1_920, 1_080));
        assertThat(((Need.Film) need(huge, films(any.within(Limits.Frame.any().sides(10, 1_280))))).size())
                .isEqualTo(new Size(1_280, 720));
    }

    @Test
    void a_film_that_nobody_can_convert_is_cleaned_and_handed_on() {
        var limits = Limits.Videos.of(1, 20_000_000, Set.of("video/mp4"), 100);
        var old = film("video/quicktime", "prores", 1_000, 60);
        var unknown = new Facts("video/quicktime", 1_000, Optional.of(new Size(1_280, 720)));

        assertThat(need(old, films(Limits.Videos.of(1, 20_000_000, Set.of("video/webm"), 100))))
                .isEqualTo(new Need.Clean());
        assertThat(need(old, films(limits.in("av1")))).isEqualTo(new Need.Clean());
        assertThat(need(film("video/quicktime", "h264", 1_000, 3_600), films(limits)))
                .isEqualTo(new Need.Clean());
        assertThat(need(film("video/quicktime", "h264", 1_000, 590), films(limits.noHeavierThan(1_000_000))))
                .isEqualTo(new Need.Clean());
        assertThat(need(unknown, films(limits))).isEqualTo(new Need.Clean());
    }

    @Test
    void the_same_need_has_the_same_key_whatever_else_is_taken() {
        var here = need(PHOTO, limits(1_000_000, 50_000_000, "image/jpeg", "image/webp"));
        var there = need(PHOTO, limits(1_000_000, 40_000_000, "image/png", "image/jpeg"));

        assertThat(here).isEqualTo(there);
        assertThat(here.key()).isEqualTo("image/jpeg 4000x3000 1000000").isEqualTo(there.key());
        assertThat(need(PHOTO, limits(999_999, 40_000_000, "image/jpeg")).key()).isNotEqualTo(here.key());
    }

    @Test
    void limits_beyond_what_a_picture_can_weigh_are_the_same_need() {
        var small = facts("image/webp", 1_000, 40, 30);

        assertThat(need(small, limits(8_000_000, 9_000_000, "image/png")))
                .isEqualTo(need(small, limits(1_000_000_000_000L, 9_000_000, "image/png")));
    }

    @Test
    void the_longest_panorama_keeps_at_least_one_pixel() {
        var line = facts("image/png", 1_000, 60_000, 1);

        assertThat(picture(line, limits(1_000_000, 1_000, "image/png")).size().height())
                .isEqualTo(1);
    }

    private static Need need(Facts facts, Limits limits) {
        return Need.of(facts, limits);
    }

    private static Need.Picture picture(Facts facts, Limits limits) {
        return (Need.Picture) need(facts, limits);
    }

    private static Optional<String> note(Facts facts, Limits limits) {
        return need(facts, limits).note(media(facts));
    }

    private static Media media(Facts facts) {
        var id = new UUID(0, 1);
        var hash = new Sha256("0".repeat(64));
        return new Media(new MediaId(id), new WorkspaceId(id), hash, "harbour.jpg", facts, Instant.EPOCH);
    }

    private static Facts facts(String type, long bytes, int width, int height) {
        return new Facts(type, bytes, Optional.of(new Size(width, height)));
    }

    private static Facts film(String type, String codec, long bytes, int seconds) {
        var size = new Size(1_280, 720);
        return new Facts(type, bytes, Optional.of(size), Optional.of(Duration.ofSeconds(seconds)), Optional.of(codec));
    }

    private static Limits films(Limits.Videos videos) {
        return limits(1, 1, "image/jpeg").with(videos);
    }

    private static Limits limits(long bytes, long pixels, String... types) {
        return new Limits(text(), Optional.empty(), new Limits.Images(4, bytes, pixels, Set.of(types), 1_000), false);
    }

    private static Limits.Text text() {
        return Limits.Text.of(300, Limits.Unit.GRAPHEMES);
    }
}
