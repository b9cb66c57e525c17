package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Campaign;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;

@Schema(description = "A series to be. `schedule` is its first time, and how each campaign is laid out over time.")
record SeriesRequest(
        Optional<@Size(max = Campaign.MAX_NAME) String> name,
        @Valid ContentBody content,
        @Valid AudienceBody audience,
        ScheduleBody schedule,
        @Valid RepeatBody repeat) {
    /// @return what the person called it, or how the text begins
    String title() {
        return new CampaignRequest(name, content, audience, Optional.empty()).title();
    }
}
