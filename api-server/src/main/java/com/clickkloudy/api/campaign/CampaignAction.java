package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.Optional;

@Schema(description = "What to do with a campaign.")
record CampaignAction(
        Action action,

        @Schema(description = "When, of schedule and reschedule; in a queue it takes the next free slot.")
        Optional<ScheduleBody> schedule,

        @Schema(description = "Which, of retryFailed and skip.")
        Optional<@Valid PostChoice> posts,

        @Schema(description = "Who else, of addAccounts.") Optional<@Valid AudienceBody> audience) {
    /// What is given beside an action that it means nothing to may have been meant to narrow it down.
    void refuseStray() {
        var choosing = action == Action.RETRY_FAILED || action == Action.SKIP;
        var timing = action == Action.SCHEDULE || action == Action.RESCHEDULE;
        refuse("/schedule", schedule.isPresent() && !timing);
        refuse("/posts", posts.isPresent() && !choosing);
        refuse("/audience", audience.isPresent() && action != Action.ADD_ACCOUNTS);
    }

    private static void refuse(String field, boolean stray) {
        if (stray) {
            throw Refusal.invalid(new FieldError(field, "This action takes no such thing."));
        }
    }

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
        RETRY_FAILED,
        @JsonProperty("skip")
        SKIP,
        @JsonProperty("addAccounts")
        ADD_ACCOUNTS
    }
}
