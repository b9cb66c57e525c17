package com.clickkloudy.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Limits.Documents;
import com.clickkloudy.model.platform.Limits.Frame;
import com.clickkloudy.model.platform.Limits.Gif;
import com.clickkloudy.model.platform.Limits.Videos;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRulesTest {
    private static final Limits.Images PICTURES =
            new Limits.Images(2, 1_000, 10_000_000, Set.of("image/png", "image/gif"), 3);
    private static final Videos VIDEOS = Videos.of(1, 5_000, Set.of("video/mp4"), 5);
    private static final Limits LIMITS =
            new Limits(Limits.Text.of(10, Limits.Unit.GRAPHEMES), Optional.empty(), PICTURES, false).with(VIDEOS);

    private static final Media PICTURE = file("image/png", 1, 100, 100, 0, "");
    private static final Media GIF = file("image/gif", 1, 100, 100, 0, "");
    private static final Media DOCUMENT = file("application/pdf", 2_000, 1, 1, 0, "");
    private static final Media VIDEO = file("video/mp4", 1, 100, 100, 1_000, "h264");

    @Test
    void a_video_is_taken_where_videos_are() {
        assertThat(check(LIMITS, VIDEO)).isEmpty();
        assertThat(check(LIMITS.with(Videos.none()), VIDEO))
                .containsExactly(new Problem("media.count", "/media", "No videos are taken. Remove them."));
    }

    @Test
    void a_document_is_taken_where_documents_are_and_stands_alone() {
        var read = LIMITS.with(new Documents(2_000, Set.of("application/pdf")));

        assertThat(check(LIMITS, DOCUMENT))
                .containsExactly(new Problem("media.count", "/media", "No documents are taken. Remove them."));
        assertThat(check(read, DOCUMENT)).isEmpty();
        assertThat(codes(read, file("application/pdf", 2_001, 1, 1, 0, ""))).containsExactly("media.bytes");
        assertThat(codes(read, DOCUMENT, DOCUMENT)).containsExactly("media.count");
        assertThat(codes(read, DOCUMENT, PICTURE)).containsExactly("media.mix");
        assertThat(codes(read, VIDEO, DOCUMENT)).containsExactly("media.mix");
    }

    @Test
    void pictures_and_videos_are_counted_apart() {
        assertThat(check(LIMITS, VIDEO, VIDEO))
                .containsExactly(new Problem("media.count", "/media", "Only one video is taken. Remove 1."));
        assertThat(check(LIMITS, PICTURE, PICTURE, PICTURE))
                .containsExactly(new Problem("media.count", "/media", "At most 2 pictures are taken. Remove 1."));
    }

    @Test
    void pictures_stand_beside_videos_only_where_they_may() {
        assertThat(codes(LIMITS, PICTURE, VIDEO)).containsExactly("media.mix");

        var mixed = LIMITS.with(VIDEOS.besidePictures());
        assertThat(codes(mixed, PICTURE, VIDEO)).isEmpty();
        assertThat(codes(mixed, PICTURE, VIDEO, PICTURE)).containsExactly("media.count");
    }

    @Test
    void a_gif_stands_alone_where_it_has_to() {
        var lone = LIMITS.with(new Gif(true, Optional.empty()));

        assertThat(codes(LIMITS, PICTURE, GIF)).isEmpty();
        assertThat(codes(lone, GIF)).isEmpty();
        assertThat(check(lone, PICTURE, GIF))
                .containsExactly(new Problem(
                        "media.gif",
                        "/media/1",
                        "A GIF goes out as a post's only file. Remove reef.gif, or the others."));
    }

    @Test
    void a_gif_may_have_a_weight_of_its_own() {
        var heavy = LIMITS.with(new Gif(false, Optional.of(4_000L)));

        assertThat(codes(LIMITS, file("image/gif", 1_001, 1, 1, 0, ""))).containsExactly("media.bytes");
        assertThat(codes(heavy, file("image/gif", 4_000, 1, 1, 0, ""))).isEmpty();
        assertThat(codes(heavy, file("image/gif", 4_001, 1, 1, 0, ""))).containsExactly("media.bytes");
        assertThat(codes(heavy, file("image/png", 1_001, 1, 1, 0, ""))).containsExactly("media.bytes");
    }

    @Test
    void a_video_of_another_type_is_told_what_to_become() {
        var both = LIMITS.with(Videos.of(1, 5_000, Set.of("video/mp4", "video/quicktime"), 5));

        assertThat(check(LIMITS, file("video/quicktime", 1, 1, 1, 0, "")))
                .extracting(Problem::message)
                .containsExactly("video/quicktime is not taken. Save reef.quicktime as MP4.");
        assertThat(check(both, file("video/webm", 1, 1, 1, 0, "")))
                .extracting(Problem::message)
                .containsExactly("video/webm is not taken. Save reef.webm as MP4 or MOV.");
    }

    @Test
    void a_video_is_refused_by_weight_pixels_and_codec() {
        var narrow = LIMITS.with(VIDEOS.pixels(10_000).in("h264"));

        assertThat(codes(narrow, VIDEO)).isEmpty();
        assertThat(codes(narrow, file("video/mp4", 5_001, 1, 1, 0, ""))).containsExactly("media.bytes");
        assertThat(codes(narrow, file("video/mp4", 1, 101, 100, 0, ""))).containsExactly("media.pixels");
        assertThat(check(narrow, file("video/mp4", 1, 1, 1, 0, "hevc")))
                .extracting(Problem::message)
                .containsExactly("The picture of reef.mp4 is encoded as hevc, which is not taken. Export it as h264.");
    }

    @Test
    void what_a_video_does_not_say_stands_in_no_way() {
        var narrow = LIMITS.with(VIDEOS.in("h264").upTo(Duration.ofSeconds(1)).from(Duration.ofSeconds(1)));

        assertThat(codes(narrow, file("video/mp4", 1, 1, 1, 0, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "600000 | ",
                "600001 | reef.mp4 is 10 min 1 s long, 10 min are taken. Shorten it.",
                "720000 | reef.mp4 is 12 min long, 10 min are taken. Shorten it.",
                "3900000 | reef.mp4 is 1 h 5 min long, 10 min are taken. Shorten it.",
                "3000 | ",
                "2990 | reef.mp4 is 2.9 s long, 3 s are needed. Use a longer one.",
                "2000 | reef.mp4 is 2 s long, 3 s are needed. Use a longer one."
            })
    void a_video_has_a_length_between_the_shortest_and_the_longest(int milliseconds, String message) {
        var limits = LIMITS.with(VIDEOS.from(Duration.ofSeconds(3)).upTo(Duration.ofMinutes(10)));

        var problems = check(limits, file("video/mp4", 1, 1, 1, milliseconds, ""));

        assertThat(problems.stream().map(Problem::message))
                .isEqualTo(Optional.ofNullable(message).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1080, 1350, ''",
        "1080, 1360, media.ratio",
        "1200, 628, ''",
        "1200, 620, media.ratio",
        "319, 319, media.small",
        "1441, 1441, media.sides",
        "1440, 1061, media.sides",
        "1440, 1060, ''"
    })
    void a_picture_has_the_outline_that_is_taken(int width, int height, String code) {
        var frame = Frame.any().ratio(0.8, 1.91).sides(320, 1_440).together(2_500);

        var problems = check(LIMITS.with(PICTURES.within(frame)), file("image/png", 1, width, height, 0, ""));

        assertThat(problems.stream().map(Problem::code)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void an_outline_is_refused_with_what_helps() {
        var frame = Frame.any().ratio(0.8, 1.91);

        assertThat(check(LIMITS.with(PICTURES.within(frame)), file("image/png", 1, 100, 200, 0, "")))
                .extracting(Problem::message)
                .containsExactly("reef.png has 100 x 200 pixels, which is too narrow: 1:1.25 is taken. Crop it.");
        assertThat(check(LIMITS.with(PICTURES.within(frame)), file("image/png", 1, 200, 100, 0, "")))
                .extracting(Problem::message)
                .containsExactly("reef.png has 200 x 100 pixels, which is too wide: 1.91:1 is taken. Crop it.");
    }

    @Test
    void the_outline_of_a_video_is_looked_at_too() {
        var wide = LIMITS.with(VIDEOS.within(Frame.any().ratio(1, 2)));

        assertThat(codes(wide, file("video/mp4", 1, 201, 100, 0, ""))).containsExactly("media.ratio");
    }

    @Test
    void descriptions_have_the_length_of_their_kind() {
        assertThat(described("12345", VIDEO)).isEmpty();
        assertThat(described("123456", VIDEO)).containsExactly("media.alt");
        assertThat(described("1234", PICTURE)).containsExactly("media.alt");
    }

    private static List<String> described(String alt, Media file) {
        var attachments = List.of(new Content.Attachment(file.id(), alt));
        return FileRules.check(attachments, List.of(file), LIMITS).stream()
                .map(Problem::code)
                .toList();
    }

    private static List<String> codes(Limits limits, Media... files) {
        return check(limits, files).stream().map(Problem::code).toList();
    }

    private static List<Problem> check(Limits limits, Media... files) {
        var attachments = Collections.nCopies(files.length, new Content.Attachment(PICTURE.id(), ""));
        return FileRules.check(attachments, List.of(files), limits);
    }

    private static Media file(String type, long bytes, int width, int height, int milliseconds, String codec) {
        var facts = new Media.Facts(
                type,
                bytes,
                Optional.of(new Media.Size(width, height)),
                Optional.of(Duration.ofMillis(milliseconds)).filter(Duration::isPositive),
                Optional.of(codec).filter(some -> !some.isEmpty()));
        return new Media(
                new MediaId(new UUID(0, 1)),
                new WorkspaceId(new UUID(0, 2)),
                new Sha256("0".repeat(64)),
                "reef." + type.substring(type.indexOf('/') + 1),
                facts,
                Instant.EPOCH);
    }
}
