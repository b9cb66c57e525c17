package com.clickkloudy.media.rendition;

import static com.clickkloudy.media.Tagged.SECRET;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.media.Bytes;
import com.clickkloudy.media.Finding;
import com.clickkloudy.media.Pictures;
import com.clickkloudy.media.Probing;
import com.clickkloudy.media.Probing.InMemory;
import com.clickkloudy.media.Tagged;
import com.clickkloudy.media.clean.Told;
import com.clickkloudy.media.film.Films;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MakerTest {
    private static final long PLENTY = 10_000_000;
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private final Maker maker = new Maker();

    @TempDir
    private Path folder;

    @AfterEach
    void close() throws IOException {
        maker.close();
    }

    @Test
    void what_fits_keeps_its_pixels_and_loses_its_place() throws IOException {
        var photo = Pictures.jpeg(64, 48);

        var made = made(Tagged.jpeg(photo, 1), new Need.Clean());

        assertThat(Files.readAllBytes(made.file())).isEqualTo(photo);
        assertThat(made.facts()).isEqualTo(facts(JPEG, photo.length, 64, 48));
    }

    @Test
    void an_animation_is_left_alone() throws IOException {
        var animation = Pictures.animatedGif(20, 10, 3);

        assertThat(Files.readAllBytes(made(animation, new Need.Clean()).file())).isEqualTo(animation);
    }

    @Test
    void too_many_pixels_become_as_many_as_are_taken() throws IOException {
        var made = made(Pictures.jpeg(401, 301), picture(PLENTY, 200, 150, JPEG));

        assertThat(made.facts().size()).contains(new Size(200, 150));
        assertThat(made.facts().type()).isEqualTo(JPEG);
    }

    @Test
    void what_is_scaled_down_looks_the_same() throws IOException {
        var halves = drawn(600, 400, BufferedImage.TYPE_INT_RGB, "jpeg");

        var image =
                ImageIO.read(made(halves, picture(PLENTY, 60, 40, JPEG)).file().toFile());

        assertNear(image.getRGB(10, 20), Color.RED);
        assertNear(image.getRGB(50, 20), Color.BLUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {60_000, 20_000, 3_000, 900})
    void bytes_are_saved_until_they_are_few_enough(long most) throws IOException {
        var made = made(Pictures.jpeg(320, 240), picture(most, 320, 240, JPEG));

        assertThat(made.facts().bytes()).isLessThanOrEqualTo(most).isEqualTo(Files.size(made.file()));
        var size = made.facts().size().orElseThrow();
        assertThat((double) size.width() / size.height()).isBetween(1.2, 1.5);
    }

    @Test
    void what_cannot_be_made_small_enough_is_refused_with_what_to_do() throws IOException {
        assertThat(refused(Pictures.jpeg(320, 240), picture(50, 320, 240, JPEG)))
                .contains("cannot be made small enough")
                .contains("Scale it down yourself");
    }

    /// The red half lies left of the blue one as the pixels are kept.
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 10, 20, 50, 20",
        "2, 60, 40, 50, 20, 10, 20",
        "3, 60, 40, 50, 20, 10, 20",
        "4, 60, 40, 10, 20, 50, 20",
        "5, 40, 60, 20, 10, 20, 50",
        "6, 40, 60, 20, 10, 20, 50",
        "7, 40, 60, 20, 50, 20, 10",
        "8, 40, 60, 20, 50, 20, 10"
    })
    void a_photo_is_turned_as_it_says(int orientation, int width, int height, int redX, int redY, int blueX, int blueY)
            throws IOException {
        var photo = Tagged.jpeg(drawn(60, 40, BufferedImage.TYPE_INT_RGB, "jpeg"), orientation);

        for (var need : new Need[] {new Need.Clean(), picture(PLENTY, width, height, JPEG)}) {
            var made = made(photo, need);
            var image = ImageIO.read(made.file().toFile());

            assertThat(made.facts().size()).contains(new Size(width, height));
            assertThat(new Size(image.getWidth(), image.getHeight())).isEqualTo(new Size(width, height));
            assertNear(image.getRGB(redX, redY), Color.RED);
            assertNear(image.getRGB(blueX, blueY), Color.BLUE);
            assertThat(Files.readString(made.file(), ISO_8859_1)).doesNotContain(SECRET);
        }
    }

    /// Mirrored top to bottom, too, where the orientation says so.
    @Test
    void a_photo_upside_down_is_put_on_its_feet() throws IOException {
        var image = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
        fill(image, 0, 0, 40, 30, Color.RED);
        fill(image, 0, 30, 40, 60, Color.BLUE);

        for (int orientation : new int[] {3, 4}) {
            var made = made(Tagged.jpeg(encoded(image, "jpeg"), orientation), picture(PLENTY, 40, 60, JPEG));

            assertNear(ImageIO.read(made.file().toFile()).getRGB(20, 10), Color.BLUE);
        }
    }

    @Test
    void a_photo_that_is_only_turned_weighs_no_more_than_before() throws IOException {
        var photo = Tagged.jpeg(Pictures.jpeg(600, 400), 6);

        assertThat(made(photo, new Need.Clean()).facts().bytes()).isLessThanOrEqualTo(photo.length);
    }

    @Test
    void what_shines_through_stays_where_png_is_taken() throws IOException {
        var drawing = drawn(300, 200, BufferedImage.TYPE_INT_ARGB, "png");

        var made = made(drawing, picture(PLENTY, 150, 100, PNG, JPEG));

        assertThat(made.facts().type()).isEqualTo(PNG);
        assertThat(ImageIO.read(made.file().toFile()).getRGB(75, 95) >>> 24).isZero();
    }

    @Test
    void what_shines_through_lies_on_white_where_only_jpeg_is_taken() throws IOException {
        var drawing = drawn(300, 200, BufferedImage.TYPE_INT_ARGB, "png");

        var made = made(drawing, picture(PLENTY, 300, 200, JPEG));

        assertThat(made.facts().type()).isEqualTo(JPEG);
        assertNear(ImageIO.read(made.file().toFile()).getRGB(150, 190), Color.WHITE);
    }

    @Test
    void a_screenshot_stays_png_while_it_fits_and_becomes_a_photo_else() throws IOException {
        var flat = drawn(400, 300, BufferedImage.TYPE_INT_RGB, "png");

        assertThat(made(flat, picture(PLENTY, 200, 150, PNG, JPEG)).facts().type())
                .isEqualTo(PNG);
        assertThat(made(Pictures.png(400, 300), picture(100_000, 400, 300, PNG, JPEG))
                        .facts()
                        .type())
                .isEqualTo(JPEG);
    }

    @Test
    void where_only_png_is_taken_even_noise_becomes_small_enough() throws IOException {
        var made = made(Pictures.png(200, 200), picture(20_000, 200, 200, PNG));

        assertThat(made.facts().type()).isEqualTo(PNG);
        assertThat(made.facts().bytes()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void a_webp_becomes_what_is_taken() throws IOException {
        assertThat(made(Webps.lossy(), picture(PLENTY, 1, 1, JPEG, PNG)).facts().type())
                .isEqualTo(JPEG);
        assertThat(made(Webps.lossy(), picture(PLENTY, 1, 1, PNG)).facts().type())
                .isEqualTo(PNG);
        assertThat(made(Webps.lossless(), picture(PLENTY, 1, 1, PNG)).facts().type())
                .isEqualTo(PNG);
    }

    @Test
    void a_moving_webp_is_refused_where_it_does_not_fit() throws IOException {
        assertThat(refused(Webps.animated(2), picture(PLENTY, 1, 1, JPEG))).contains("animation");
    }

    /// There is room for one megapixel here, so that it is unpacked in strips.
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void what_is_too_large_for_the_memory_comes_out_smaller_and_whole(String format) throws IOException {
        var file = folder.resolve("large");
        Files.write(file, drawn(2_001, 1_501, BufferedImage.TYPE_INT_RGB, format));
        var facts = facts("image/" + format, Files.size(file), 2_001, 1_501);
        var original = new Maker.Original(file, facts, new Told(1, Told.Kind.PLAIN));

        try (var pixels = (Decoding.Pixels) new Decoding(1).decode(original)) {
            assertThat(pixels.image().getWidth()).isEqualTo(1_000);
            assertThat(pixels.image().getHeight()).isEqualTo(750);
            for (int y = 0; y < 750; y += 10) {
                assertNear(pixels.image().getRGB(400, y), Color.RED);
                assertNear(pixels.image().getRGB(600, y), Color.BLUE);
            }
        }
    }

    @Test
    void a_grey_photo_and_one_in_passes_are_scaled_as_any() throws IOException {
        var grey = drawn(100, 80, BufferedImage.TYPE_BYTE_GRAY, "jpeg");

        assertThat(made(grey, picture(PLENTY, 50, 40, JPEG)).facts().size()).contains(new Size(50, 40));
        assertThat(made(Pictures.progressiveJpeg(100, 80), picture(PLENTY, 50, 40, JPEG))
                        .facts()
                        .size())
                .contains(new Size(50, 40));
        assertThat(made(Pictures.interlacedPng(100, 80), picture(PLENTY, 50, 40, PNG))
                        .facts()
                        .size())
                .contains(new Size(50, 40));
    }

    @Test
    void a_file_that_has_lost_its_end_since_is_refused() throws IOException {
        var photo = Pictures.jpeg(64, 48);
        var facts = facts(JPEG, photo.length, 64, 48);

        var making = maker.make(new InMemory(Bytes.cut(photo, 400)), facts, new Need.Clean(), folder);

        assertThat(making)
                .isInstanceOfSatisfying(
                        Making.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("damaged"));
    }

    @Test
    void pixels_that_cannot_be_unpacked_are_refused_in_words() throws IOException {
        var photo = Pictures.jpeg(64, 48);
        int tables = indexOf(photo, 0xc4);
        var facts = facts(JPEG, photo.length, 64, 48);

        var making = maker.make(
                new InMemory(Bytes.flipped(photo, tables + 4)), facts, picture(PLENTY, 32, 24, JPEG), folder);

        assertThat(making).isInstanceOf(Making.Refused.class);
    }

    @Test
    void a_film_is_converted_and_probed_like_an_upload() throws IOException {
        var film = Films.of(320, 240, 2, folder.resolve("film.mov"), "-c:v", "mpeg4");

        var made = made(Files.readAllBytes(film), new Need.Film(new Size(160, 120), PLENTY));

        assertThat(made.facts().type()).isEqualTo("video/mp4");
        assertThat(made.facts().size()).contains(new Size(160, 120));
        assertThat(made.facts().codec()).contains("h264");
        assertThat(made.facts().duration().orElseThrow()).isBetween(Duration.ofMillis(1_800), Duration.ofMillis(2_300));
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int at = 0; ; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) marker) {
                return at;
            }
        }
    }

    private Making.Made made(byte[] file, Need need) throws IOException {
        return (Making.Made) making(file, need);
    }

    private String refused(byte[] file, Need need) throws IOException {
        return ((Making.Refused) making(file, need)).sentence();
    }

    private Making making(byte[] file, Need need) throws IOException {
        var facts = ((Finding.Probed) Probing.of(file)).facts();
        return maker.make(new InMemory(file), facts, need, Files.createTempDirectory(folder, "making"));
    }

    private static Need.Picture picture(long bytes, int width, int height, String... types) {
        return new Need.Picture(Set.of(types), bytes, new Size(width, height));
    }

    private static Facts facts(String type, long bytes, int width, int height) {
        return new Facts(type, bytes, Optional.of(new Size(width, height)));
    }

    /// Red on the left, blue on the right; where there is alpha, its lower half is not there.
    private static byte[] drawn(int width, int height, int type, String format) {
        var image = new BufferedImage(width, height, type);
        int bottom = image.getColorModel().hasAlpha() ? height / 2 : height;
        fill(image, 0, 0, width / 2, bottom, Color.RED);
        fill(image, width / 2, 0, width, bottom, Color.BLUE);
        return encoded(image, format);
    }

    private static void fill(BufferedImage image, int left, int top, int right, int bottom, Color colour) {
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(left, top, right - left, bottom - top);
        graphics.dispose();
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static void assertNear(int pixel, Color colour) {
        var found = new Color(pixel);
        assertThat(Math.abs(found.getRed() - colour.getRed())
                        + Math.abs(found.getGreen() - colour.getGreen())
                        + Math.abs(found.getBlue() - colour.getBlue()))
                .as(found + " is like " + colour)
                .isLessThan(60);
    }
}
