package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Limits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

@Schema(name = "FileLimit", description = "How many pictures, and which.")
record FileLimit(
        @Schema(description = "Files a post.") int max,
        @Schema(description = "Bytes a file.") long bytes,
        @Schema(description = "Media types.") List<String> types,

        @Schema(description = "Characters of alt text; absent: alt text is not carried.")
        Optional<Integer> altMax,

        @Schema(description = "Most pixels a picture may have.")
        Optional<Long> pixels,

        FrameLimit frame) {
    static FileLimit of(Limits.Images images) {
        return new FileLimit(
                images.max(),
                images.maxBytes(),
                images.types().stream().sorted().toList(),
                Optional.of(images.maxAlt()).filter(max -> max > 0),
                Optional.of(images.maxPixels()).filter(max -> max > 0),
                FrameLimit.of(images.frame()));
    }
}
