package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Limits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Schema(name = "VideoLimit", description = "How many videos, and which. What is absent is not known to be limited.")
record VideoLimit(
        @Schema(description = "Videos a post.") int max,
        @Schema(description = "Bytes a video.") long bytes,
        @Schema(description = "Media types.") List<String> types,

        @Schema(description = "Encodings of the picture, as `h264`; empty: any.")
        List<String> codecs,

        @Schema(description = "Characters of the description; absent: none is carried.")
        Optional<Integer> altMax,

        @Schema(description = "Most pixels a frame may have.")
        Optional<Long> pixels,

        @Schema(description = "The shortest, in milliseconds.")
        Optional<Long> minDurationMs,

        @Schema(description = "The longest, in milliseconds.")
        Optional<Long> maxDurationMs,

        FrameLimit frame,

        @Schema(description = "Pictures may stand in the same post.")
        boolean besidePictures) {
    static VideoLimit of(Limits.Videos videos) {
        return new VideoLimit(
                videos.max(),
                videos.maxBytes(),
                sorted(videos.types()),
                sorted(videos.codecs()),
                Optional.of(videos.maxAlt()).filter(max -> max > 0),
                videos.maxPixels(),
                videos.shortest().map(Duration::toMillis),
                videos.longest().map(Duration::toMillis),
                FrameLimit.of(videos.frame()),
                videos.mixed());
    }

    private static List<String> sorted(Collection<String> some) {
        return some.stream().sorted().toList();
    }
}
