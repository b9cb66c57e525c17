package com.clickkloudy.media.format;

import static com.clickkloudy.media.Bytes.cut;
import static com.clickkloudy.media.Bytes.joined;
import static com.clickkloudy.media.Movies.box;
import static com.clickkloudy.media.Movies.brand;
import static com.clickkloudy.media.Movies.encoded;
import static com.clickkloudy.media.Movies.fragments;
import static com.clickkloudy.media.Movies.header;
import static com.clickkloudy.media.Movies.track;
import static com.clickkloudy.media.Movies.video;
import static com.clickkloudy.media.Probing.facts;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.media.Bytes;
import com.clickkloudy.media.Probing;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilmFactsTest {
    private static final int ALL_BITS = -1;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_film_lasts_as_long_as_its_header_says(int version) {
        var film = film(header(version, 600, 84_300), video(640, 360));

        assertThat(film.duration()).contains(Duration.ofMillis(140_500));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_film_of_fragments_lasts_as_long_as_its_extension_says(int version) {
        var film = film(header(0, 1_000, 0), video(640, 360), fragments(version, 9_250));

        assertThat(film.duration()).contains(Duration.ofMillis(9_250));
    }

    @Test
    void a_film_that_does_not_say_how_long_it_is_has_no_length_and_is_taken() {
        assertThat(film(video(640, 360)).duration()).isEmpty();
        assertThat(film(header(0, 0, 5), video(640, 360)).duration()).isEmpty();
        assertThat(film(header(0, 600, 0), video(640, 360)).duration()).isEmpty();
        assertThat(film(header(0, 600, ALL_BITS), video(640, 360)).duration()).isEmpty();
        assertThat(film(header(1, 600, ALL_BITS), video(640, 360)).duration()).isEmpty();
        assertThat(film(header(1, 1, Long.MAX_VALUE), video(640, 360)).duration())
                .isEmpty();
        assertThat(film(header(0, 4_000_000_000L, 1), video(640, 360)).duration())
                .isEmpty();
        assertThat(film(box("mvhd", new byte[7]), video(640, 360)).duration()).isEmpty();
        assertThat(film(box("mvhd"), video(640, 360)).duration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"avc1, h264", "hev1, hevc", "hvc1, hevc", "av01, av1", "vp09, vp9", "apcn, prores"})
    void the_picture_is_encoded_as_its_samples_say(String sample, String codec) {
        assertThat(film(encoded(sample, 640, 360)).codec()).contains(codec);
    }

    @Test
    void an_encoding_that_nobody_knows_is_not_named() {
        assertThat(film(encoded("zzzz", 640, 360)).codec()).isEmpty();
        assertThat(film(video(640, 360)).codec()).isEmpty();
    }

    @Test
    void sound_does_not_say_how_the_picture_is_encoded() {
        var sound = track("soun", new int[9], 0, 0);

        assertThat(film(sound, encoded("avc1", 640, 360), encoded("jpeg", 64, 64))
                        .codec())
                .contains("h264");
    }

    @Test
    void a_real_film_tells_all_of_it() throws IOException {
        try (var in = Probing.class.getResourceAsStream("harbour.mp4")) {
            var film = facts(Objects.requireNonNull(in).readAllBytes());

            assertThat(film.duration()).contains(Duration.ofSeconds(1));
            assertThat(film.codec()).contains("h264");
            assertThat(film.size()).contains(new Size(160, 90));
        }
    }

    @Test
    void a_description_that_is_damaged_says_nothing_and_harms_nothing() {
        var beyond = new Bytes().u32(5_000).add("stbl").toArray();
        var tiny = new Bytes().u32(4).add("stbl").toArray();

        for (var inside : new byte[][] {beyond, tiny, new byte[3], cut(beyond, 7), box("stbl", box("stsd"))}) {
            var media = box(
                    "mdia", box("hdlr", new Bytes().u32(0).u32(0).add("vide").toArray()), box("minf", inside));
            var header = cut(video(640, 360), 8 + 92);
            var track = box("trak", Arrays.copyOfRange(header, 8, header.length), media);

            assertThat(film(track).codec()).isEmpty();
        }
    }

    private static Facts film(byte[]... parts) {
        return facts(joined(brand("isom"), box("moov", parts), box("mdat", new byte[50])));
    }
}
