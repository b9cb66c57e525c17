package com.clickkloudy.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.model.platform.Limits;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LegalityTest {
    private static final MediaId PICTURE = new MediaId(new UUID(0, 1));
    private static final Limits LIMITS = new Limits(
            new Limits.Text(10, Limits.Unit.GRAPHEMES, Optional.of(20), Optional.empty(), false),
            Optional.of(Limits.Text.of(5, Limits.Unit.GRAPHEMES)),
            new Limits.Images(2, 1_000, 10_000, Set.of("image/png"), 3),
            false);

    @Test
    void a_text_is_taken_at_its_limit_and_refused_one_beyond() {
        assertThat(codes("x".repeat(10), "", 0, "image/png", 1)).isEmpty();
        assertThat(codes("x".repeat(11), "", 0, "image/png", 1)).containsExactly("text.long");
    }

    @Test
    void a_second_limit_in_bytes_holds_too() {
        assertThat(codes("ä".repeat(10), "", 0, "image/png", 1)).isEmpty();
        assertThat(codes("水".repeat(7), "", 0, "image/png", 1)).containsExactly("text.bytes");
    }

    @Test
    void with_a_picture_the_caption_s_limit_holds_and_the_text_may_be_empty() {
        assertThat(codes("", "", 1, "image/png", 1)).isEmpty();
        assertThat(codes("123456", "", 1, "image/png", 1)).containsExactly("text.long");
        assertThat(codes("", "", 0, "image/png", 1)).containsExactly("text.empty");
    }

    @Test
    void pictures_are_refused_by_number_type_size_pixels_and_description() {
        assertThat(codes("ok", "", 3, "image/png", 1)).containsExactly("media.count");
        assertThat(codes("ok", "", 1, "image/webp", 1)).containsExactly("media.type");
        assertThat(codes("ok", "", 1, "image/png", 1_001)).containsExactly("media.bytes");
        assertThat(codes("ok", "four", 1, "image/png", 1)).containsExactly("media.alt");
        assertThat(Legality.check(content("ok", "", 1), List.of(file("image/png", 1, 101, 100)), LIMITS))
                .extracting(Problem::code)
                .containsExactly("media.pixels");
    }

    private static List<String> codes(String text, String alt, int files, String type, long bytes) {
        var all = Collections.nCopies(files, file(type, bytes, 100, 100));
        return Legality.check(content(text, alt, files), all, LIMITS).stream()
                .map(Problem::code)
                .toList();
    }

    private static Content content(String text, String alt, int files) {
        return new Content(text, Collections.nCopies(files, new Content.Attachment(PICTURE, alt)));
    }

    private static Media file(String type, long bytes, int width, int height) {
        var facts = new Media.Facts(type, bytes, Optional.of(new Media.Size(width, height)));
        var workspace = new WorkspaceId(new UUID(0, 2));
        return new Media(PICTURE, workspace, new Sha256("0".repeat(64)), "a.png", facts, Instant.EPOCH);
    }
}
