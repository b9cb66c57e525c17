package com.clickkloudy.api.campaign;

import com.clickkloudy.api.platform.LimitsAnswer.TextUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Schema(description = "What would happen if this were sent.")
record CampaignCheck(
        Instant checkedAt,

        @Schema(description = "Accounts the audience resolves to.")
        int posts,

        int ready,
        int blocked,

        @Schema(description = "Strictest first.") List<CheckCounter> counters,

        @Schema(description = "Most accounts first.") List<CheckFinding> findings,

        List<UUID> blockedAccountIds,

        @Schema(description = "When each platform's posts would leave. Nothing is reserved.")
        List<PlatformPlan> plan) {

    CampaignCheck with(List<PlatformPlan> previewed) {
        return new CampaignCheck(checkedAt, posts, ready, blocked, counters, findings, blockedAccountIds, previewed);
    }

    @Schema(description = "How much of one limit the text takes.")
    record CheckCounter(
            String platform,
            int used,
            int max,
            TextUnit unit,

            @Schema(description = "How many accounts have this limit.")
            int accounts) {}

    @Schema(description = "One rule broken on one platform.")
    record CheckFinding(
            @Schema(description = "Stable, as `text.long`.") String rule,
            Severity severity,
            String platform,
            String message,

            @Schema(description = "JSON Pointer to the field to change.")
            String pointer,

            int count,

            @Schema(description = "Every account concerned.")
            List<UUID> accountIds) {}

    enum Severity {
        ERROR,
        WARNING
    }
}
