package com.clickkloudy.api.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "What to do with a series. A resumed one catches up on nothing; an ended one stays ended.")
record SeriesAction(Action action) {
    @Schema(name = "SeriesActionName")
    enum Action {
        @JsonProperty("pause")
        PAUSE,
        @JsonProperty("resume")
        RESUME,
        @JsonProperty("end")
        END
    }
}
