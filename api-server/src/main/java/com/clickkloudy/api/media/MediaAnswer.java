package com.clickkloudy.api.media;

import com.clickkloudy.model.media.Media;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "Media", description = "One uploaded file; its type is read from the bytes.")
public record MediaAnswer(
        UUID id,
        String name,
        Kind kind,
        String type,
        long bytes,
        @Schema(description = "As shown, in pixels.") Optional<Integer> width,
        @Schema(description = "As shown, in pixels.") Optional<Integer> height,

        @Schema(description = "Of a video, in milliseconds; absent where the file does not say.")
        Optional<Long> durationMs,

        @Schema(description = "Of a video's picture, as `h264`; absent where the file does not say.")
        Optional<String> codec,

        String sha256,

        @Schema(format = "uri-reference", description = "Where its bytes are.")
        String content,

        Instant createdAt) {

    public static MediaAnswer of(Media media) {
        var facts = media.facts();
        return new MediaAnswer(
                media.id().value(),
                media.name(),
                Kind.of(facts),
                facts.type(),
                facts.bytes(),
                facts.size().map(Media.Size::width),
                facts.size().map(Media.Size::height),
                facts.duration().map(Duration::toMillis),
                facts.codec(),
                media.hash().hex(),
                "/api/v1/workspaces/" + media.workspace() + "/media/" + media.id() + "/content",
                media.uploadedAt());
    }

    /// How it is shown. A GIF is apart because many platforms take it neither as a picture nor as a film.
    enum Kind {
        IMAGE,
        GIF,
        VIDEO,
        DOCUMENT;

        static Kind of(Media.Facts facts) {
            if (facts.isVideo()) {
                return VIDEO;
            }
            if (facts.isDocument()) {
                return DOCUMENT;
            }
            return facts.isGif() ? GIF : IMAGE;
        }
    }
}
