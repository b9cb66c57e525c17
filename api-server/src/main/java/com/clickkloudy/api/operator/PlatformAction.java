package com.clickkloudy.api.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Optional;

@Schema(description = "What to do with a platform.")
record PlatformAction(
        Action action,

        @Schema(description = "Why it is paused; people see it beside every post that waits.")
        Optional<@Size(min = 1, max = 200) String> why) {
    @Schema(name = "PlatformActionName")
    enum Action {
        @JsonProperty("pause")
        PAUSE,
        @JsonProperty("resume")
        RESUME
    }
}
