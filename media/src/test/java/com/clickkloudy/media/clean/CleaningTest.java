package com.clickkloudy.media.clean;

import static com.clickkloudy.media.Tagged.SECRET;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.media.Bytes;
import com.clickkloudy.media.Movies;
import com.clickkloudy.media.Pictures;
import com.clickkloudy.media.Probing;
import com.clickkloudy.media.Probing.InMemory;
import com.clickkloudy.media.Tagged;
import com.clickkloudy.media.rendition.Webps;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();

    @Test
    void a_photo_comes_out_without_place_comment_and_appendix_and_with_the_same_pixels() throws IOException {
        var photo = Pictures.jpeg(40, 30);

        var told = copy("image/jpeg", Tagged.jpeg(photo, 1));

        assertThat(told).isEqualTo(new Told(1, Told.Kind.PLAIN));
        assertThat(clean.toByteArray()).isEqualTo(photo);
    }

    @Test
    void of_a_photo_that_has_to_be_turned_that_alone_is_kept() throws IOException {
        var told = copy("image/jpeg", Tagged.jpeg(Pictures.jpeg(40, 30), 6));

        assertThat(told.orientation()).isEqualTo(6);
        assertThat(text()).contains("Exif").doesNotContain(SECRET);
        Probing.taken(clean.toByteArray(), "image/jpeg", 30, 40);
    }

    @Test
    void a_photo_keeps_its_colours() throws IOException {
        var profile = Tagged.segment(0xe2, Bytes.of("ICC_PROFILE\0\1\1colours"));
        var adobe = Tagged.segment(0xee, Bytes.of("Adobe\0d\0\0\0\0\1"));
        var pictures = Tagged.segment(0xe2, Bytes.of("MPF\0" + SECRET));
        var photo = Bytes.with(Pictures.jpeg(40, 30), 2, Bytes.joined(profile, adobe));

        copy("image/jpeg", Bytes.with(photo, 2, pictures));

        assertThat(clean.toByteArray()).isEqualTo(photo);
    }

    @Test
    void a_photo_in_passes_is_copied_whole_and_told() throws IOException {
        var photo = Pictures.progressiveJpeg(64, 48);

        var told = copy("image/jpeg", Tagged.jpeg(photo, 1));

        assertThat(told).isEqualTo(new Told(1, Told.Kind.PROGRESSIVE));
        assertThat(clean.toByteArray()).isEqualTo(photo);
    }

    @Test
    void a_png_comes_out_without_words_and_place() throws IOException {
        var picture = Pictures.png(40, 30);

        var told = copy("image/png", Tagged.png(picture, 1));

        assertThat(told).isEqualTo(new Told(1, Told.Kind.PLAIN));
        assertThat(clean.toByteArray()).isEqualTo(picture);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void of_a_png_that_has_to_be_turned_that_alone_is_kept(int orientation) throws IOException {
        var told = copy("image/png", Tagged.png(Pictures.png(40, 30), orientation));

        assertThat(told.orientation()).isEqualTo(orientation);
        assertThat(text()).contains("eXIf").doesNotContain(SECRET);
        Probing.taken(clean.toByteArray(), "image/png", orientation == 6 ? 30 : 40, orientation == 6 ? 40 : 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void a_webp_comes_out_without_place_and_still_turned(int orientation) throws IOException {
        var told = copy("image/webp", Tagged.webp(Webps.lossyChunk(), 1, 1, orientation));

        assertThat(told).isEqualTo(new Told(orientation, Told.Kind.PLAIN));
        assertThat(text()).doesNotContain(SECRET).doesNotContain("XMP ");
        assertThat(text().contains("EXIF")).isEqualTo(orientation != 1);
        Probing.taken(clean.toByteArray(), "image/webp", 1, 1);
    }

    @Test
    void an_animation_keeps_every_picture_and_loses_its_comments() throws IOException {
        var animation = Pictures.animatedGif(20, 10, 3);

        var told = copy("image/gif", Tagged.gif(animation));

        assertThat(told).isEqualTo(new Told(1, Told.Kind.ANIMATED));
        assertThat(clean.toByteArray()).isEqualTo(animation);
    }

    @Test
    void how_often_an_animation_is_repeated_stays() throws IOException {
        var loop = new Bytes()
                .u8(0x21, 0xff, 11)
                .add("NETSCAPE2.0")
                .u8(3, 1, 0, 0, 0)
                .toArray();
        var picture = Pictures.gif(8, 8);
        int colours = (picture[10] & 0x80) == 0 ? 0 : 3 << ((picture[10] & 7) + 1);
        var animation = Bytes.with(picture, 13 + colours, loop);

        copy("image/gif", animation);

        assertThat(clean.toByteArray()).isEqualTo(animation);
    }

    @Test
    void a_film_keeps_every_place_in_it_and_tells_none_on_the_map() throws IOException {
        var place = Movies.box("udta", Movies.box("\u00a9xyz", Bytes.of("+48.137+011.575/" + SECRET)));
        var keys = Movies.box("meta", Bytes.of(SECRET));
        var navigation = Movies.track("meta", Movies.upright(), 0, 0);
        var header = Movies.box("mvhd", new byte[100]);
        var film = Bytes.joined(
                Movies.brand("mp42"),
                Movies.box("uuid", Bytes.of("0123456789abcdef<xmp>" + SECRET)),
                Movies.box("moov", header, Movies.video(640, 360), place, keys, navigation),
                Movies.box("free", Bytes.of(SECRET)),
                Movies.box("mdat", Bytes.of("frames")));

        var told = copy("video/mp4", film);

        assertThat(told).isEqualTo(new Told(1, Told.Kind.PLAIN));
        assertThat(text()).doesNotContain(SECRET).doesNotContain("xyz").contains("frames");
        assertThat(text().indexOf("frames")).isEqualTo(new String(film, ISO_8859_1).indexOf("frames"));
        Probing.taken(clean.toByteArray(), "video/mp4", 640, 360);
    }

    @Test
    void a_film_that_tells_nothing_stays_as_it_is() throws IOException {
        var film = Movies.filmedOnItsSide(640, 360);

        copy("video/mp4", film);

        assertThat(clean.toByteArray()).isEqualTo(film);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/gif", "image/webp"})
    void a_file_that_ends_early_is_no_endless_one(String type) {
        var whole = switch (type) {
            case "image/jpeg" -> Tagged.jpeg(Pictures.jpeg(16, 16), 6);
            case "image/png" -> Tagged.png(Pictures.png(16, 16), 6);
            case "image/gif" -> Tagged.gif(Pictures.gif(16, 16));
            default -> Tagged.webp(Webps.lossyChunk(), 1, 1, 6);
        };
        for (int length : new int[] {3, 20, 40, whole.length / 2}) {
            assertThatThrownBy(() -> copy(type, Bytes.cut(whole, length))).isInstanceOf(EOFException.class);
        }
    }

    private Told copy(String type, byte[] file) throws IOException {
        return Cleaning.copy(type, new InMemory(file), clean);
    }

    private String text() {
        return clean.toString(ISO_8859_1);
    }
}
