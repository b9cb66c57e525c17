package com.clickkloudy.api.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Optional;

@Schema(
        description =
                "What to do with a post. `published` takes the link; `retry` of an unconfirmed post needs `looked`"
                        + " and no look pending.")
record PostAction(
        Action action,
        @Schema(format = "uri-reference") Optional<@Size(max = 2_000) String> url,
        Optional<Boolean> looked) {
    @Schema(name = "PostActionName")
    enum Action {
        @JsonProperty("retry")
        RETRY,
        @JsonProperty("skip")
        SKIP,
        @JsonProperty("published")
        PUBLISHED
    }
}
