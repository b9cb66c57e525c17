package com.clickkloudy.api.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(description = "What to do with a campaign.")
record CampaignAction(Action action, Optional<ScheduleBody> schedule) {
    @Schema(name = "CampaignActionName")
    enum Action {
        @JsonProperty("schedule")
        SCHEDULE,
        @JsonProperty("pause")
        PAUSE,
        @JsonProperty("resume")
        RESUME,
        @JsonProperty("cancel")
        CANCEL,
        @JsonProperty("reschedule")
        RESCHEDULE,
        @JsonProperty("retryFailed")
        RETRY_FAILED
    }
}
