package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Limits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

@Schema(name = "Limits", description = "What one post may hold.")
public record LimitsAnswer(TextLimit text, Optional<FileLimit> images) {
    public static LimitsAnswer of(Limits limits) {
        var images = Optional.of(limits.images()).filter(each -> each.max() > 0);
        return new LimitsAnswer(TextLimit.of(limits), images.map(FileLimit::of));
    }

    @Schema(name = "TextLimit", description = "How much text a post may hold.")
    record TextLimit(
            int max,
            TextUnit unit,

            @Schema(description = "A second limit, in bytes of UTF-8, where there is one.")
            Optional<Integer> maxBytes,

            @Schema(description = "What each URL costs; absent: its own length.")
            Optional<Integer> urlCost,

            @Schema(description = "Limit where media is attached, if it differs.")
            Optional<Integer> captionMax,

            @Schema(description = "A post without text is refused even with media.")
            boolean required) {
        static TextLimit of(Limits limits) {
            var text = limits.text();
            return new TextLimit(
                    text.max(),
                    TextUnit.of(text.unit()),
                    text.maxBytes(),
                    text.linkCost(),
                    limits.caption().map(Limits.Text::max),
                    limits.textRequired());
        }
    }

    @Schema(name = "TextUnit", enumAsRef = true)
    public enum TextUnit {
        GRAPHEMES,
        CODE_POINTS,
        UTF16,
        BYTES;

        public static TextUnit of(Limits.Unit unit) {
            return switch (unit) {
                case GRAPHEMES -> GRAPHEMES;
                case CODE_POINTS -> CODE_POINTS;
                case UTF16_UNITS -> UTF16;
                case BYTES -> BYTES;
            };
        }
    }

    @Schema(name = "FileLimit", description = "How many files of one kind, and which.")
    record FileLimit(
            @Schema(description = "Files a post.") int max,
            @Schema(description = "Bytes a file.") long bytes,
            @Schema(description = "Media types.") List<String> types,

            @Schema(description = "Characters of alt text; absent: alt text is not carried.")
            Optional<Integer> altMax,

            @Schema(description = "Most pixels a picture may have.")
            Optional<Long> pixels) {
        static FileLimit of(Limits.Images images) {
            return new FileLimit(
                    images.max(),
                    images.maxBytes(),
                    images.types().stream().sorted().toList(),
                    Optional.of(images.maxAlt()).filter(max -> max > 0),
                    Optional.of(images.maxPixels()).filter(max -> max > 0));
        }
    }
}
