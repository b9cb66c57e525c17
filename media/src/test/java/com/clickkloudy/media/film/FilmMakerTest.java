package com.clickkloudy.media.film;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.media.Bytes;
import com.clickkloudy.media.Finding;
import com.clickkloudy.media.Probing;
import com.clickkloudy.media.film.FilmMaker.Answer;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the real ffmpeg.
class FilmMakerTest {
    private static final long PLENTY = 50_000_000;
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Size SMALL = new Size(320, 240);

    @TempDir
    private static Path films;

    private static Path film;
    private static FilmMaker maker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void oneFilm() throws IOException {
        maker = new FilmMaker();
        film = Films.of(
                640,
                480,
                2,
                films.resolve("film.mov"),
                "-c:v",
                "mpeg4",
                "-q:v",
                "2",
                "-metadata",
                "location=+48.137+011.575/",
                "-metadata",
                "title=SECRET");
    }

    @AfterAll
    static void close() throws IOException {
        maker.close();
    }

    @Test
    void a_film_of_another_kind_becomes_an_mp4_that_plays_before_it_is_all_there() throws IOException {
        assertThat(make(film, SMALL, PLENTY)).isEqualTo(new Answer.Made());

        var made = Files.readString(made(), ISO_8859_1);
        assertThat(facts().type()).isEqualTo("video/mp4");
        assertThat(facts().size()).contains(SMALL);
        assertThat(made).contains("avc1").contains("mp4a");
        assertThat(made.indexOf("moov")).isLessThan(made.indexOf("mdat"));
        assertThat(made).doesNotContain("48.137").doesNotContain("SECRET");
    }

    @Test
    void bytes_come_down_until_they_are_few_enough() throws IOException {
        assertThat(make(film, new Size(640, 480), 60_000)).isEqualTo(new Answer.Made());

        assertThat(Files.size(made())).isLessThan(60_000);
    }

    @Test
    void too_few_bytes_for_its_length_are_refused_before_anything_is_made() throws IOException {
        assertThat(make(film, SMALL, 5_000)).isInstanceOf(Answer.Refused.class);
        assertThat(made()).doesNotExist();
    }

    @Test
    void a_film_without_sound_is_converted_too() throws IOException {
        var silent = Files.copy(
                Films.of(320, 240, 1, films.resolve("silent.mp4"), "-an", "-c:v", "mpeg4"), folder.resolve("film"));

        assertThat(maker.make(silent, Duration.ofSeconds(1), SMALL, PLENTY, made()))
                .isEqualTo(new Answer.Made());
    }

    @Test
    void a_film_that_ends_early_is_refused() throws IOException {
        var cut = folder.resolve("film");
        Files.write(cut, Bytes.cut(Files.readAllBytes(film), 20_000));

        assertThat(maker.make(cut, TWO_SECONDS, SMALL, PLENTY, made())).isInstanceOf(Answer.Refused.class);
    }

    /// Playlists and lists of files would have other files read, or addresses asked.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "<?xml version=\"1.0\"?><MPD><Period><BaseURL>http://127.0.0.1:1/</BaseURL></Period></MPD>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>",
                "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=video 1234 RTP/AVP 96\r\n",
                "RIFF....AVI LIST",
                ""
            })
    void what_is_no_film_is_not_guessed_at(String text) throws IOException {
        var odd = folder.resolve("film");
        Files.writeString(odd, text);

        assertThat(maker.make(odd, TWO_SECONDS, SMALL, PLENTY, made())).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void one_that_takes_too_long_is_given_up_and_may_be_tried_again() throws IOException {
        try (var hurried = new FilmMaker(new Child.Limits(3L << 30, Duration.ofMinutes(1), Duration.ofMillis(1)))) {
            var copy = Files.copy(film, folder.resolve("film"));

            assertThat(hurried.make(copy, TWO_SECONDS, SMALL, PLENTY, made())).isInstanceOf(Answer.GaveUp.class);
        }
    }

    @Test
    void more_memory_than_it_may_have_ends_it_and_not_us() throws IOException {
        try (var narrow = new FilmMaker(new Child.Limits(120L << 20, Duration.ofMinutes(1), Duration.ofMinutes(1)))) {
            var copy = Files.copy(film, folder.resolve("film"));

            assertThat(narrow.make(copy, TWO_SECONDS, SMALL, PLENTY, made())).isNotInstanceOf(Answer.Made.class);
        }
    }

    private Answer make(Path original, Size size, long maxBytes) throws IOException {
        return maker.make(Files.copy(original, folder.resolve("film")), TWO_SECONDS, size, maxBytes, made());
    }

    private Path made() {
        return folder.resolve("made.mp4");
    }

    private Facts facts() throws IOException {
        return ((Finding.Probed) Probing.of(Files.readAllBytes(made()))).facts();
    }
}
