package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Limits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

@Schema(name = "Limits", description = "What one post may hold.")
public record LimitsAnswer(
        TextLimit text,
        Optional<FileLimit> images,
        Optional<VideoLimit> videos,
        Optional<DocumentLimit> documents,

        @Schema(description = "Absent: a GIF is a picture like others.")
        Optional<GifLimit> gif) {
    public static LimitsAnswer of(Limits limits) {
        var images = Optional.of(limits.images()).filter(each -> each.max() > 0);
        var videos = Optional.of(limits.videos()).filter(each -> each.max() > 0);
        var documents = Optional.of(limits.documents()).filter(each -> each.max() > 0);
        return new LimitsAnswer(
                TextLimit.of(limits),
                images.map(FileLimit::of),
                videos.map(VideoLimit::of),
                documents.map(DocumentLimit::of),
                limits.gif().map(gif -> new GifLimit(gif.alone(), gif.maxBytes())));
    }

    @Schema(name = "DocumentLimit", description = "Which documents. One is its post's only file.")
    record DocumentLimit(
            @Schema(description = "Bytes a document.") long bytes,
            @Schema(description = "Media types.") List<String> types) {
        static DocumentLimit of(Limits.Documents documents) {
            return new DocumentLimit(
                    documents.maxBytes(), documents.types().stream().sorted().toList());
        }
    }

    @Schema(name = "GifLimit", description = "What holds for GIFs alone.")
    record GifLimit(
            @Schema(description = "A GIF is its post's only file.")
            boolean alone,

            @Schema(description = "Bytes; absent: those of pictures.")
            Optional<Long> bytes) {}

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
}
