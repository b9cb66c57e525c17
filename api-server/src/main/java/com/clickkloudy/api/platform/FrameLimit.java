package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Limits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(
        name = "FrameLimit",
        description = "Which outlines are taken: sides in pixels, ratios as width divided by height. What is absent is "
                + "not known to be limited.")
record FrameLimit(
        @Schema(description = "Least pixels of the shorter side.")
        Optional<Integer> minSide,

        @Schema(description = "Most pixels of the longer side.")
        Optional<Integer> maxSide,

        @Schema(description = "Most pixels of both sides together.")
        Optional<Integer> maxSum,

        Optional<Double> minRatio,
        Optional<Double> maxRatio) {
    static FrameLimit of(Limits.Frame frame) {
        return new FrameLimit(frame.minSide(), frame.maxSide(), frame.maxSum(), frame.narrowest(), frame.widest());
    }
}
