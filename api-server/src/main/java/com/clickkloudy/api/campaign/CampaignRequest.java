package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Campaign;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;

@Schema(description = "A campaign to be. Without `schedule` a draft.")
record CampaignRequest(
        Optional<@Size(max = Campaign.MAX_NAME) String> name,
        @Valid ContentBody content,
        @Valid AudienceBody audience,
        Optional<ScheduleBody> schedule) {
    private static final int NAME = 60;

    /// @return what the person called it, or how the text begins
    String title() {
        var given = name.map(String::strip).filter(text -> !text.isEmpty());
        return given.orElseGet(() -> {
            var first = content.text().strip().lines().findFirst().orElse("").strip();
            if (first.isEmpty()) {
                return "Untitled";
            }
            return first.length() <= NAME
                    ? first
                    : first.substring(0, first.offsetByCodePoints(0, first.codePointCount(0, NAME))) + "…";
        });
    }
}
