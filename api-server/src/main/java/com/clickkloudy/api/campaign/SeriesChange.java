package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Campaign;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;

@Schema(description = "What is to change in a series; absent stays. Campaigns that are made already stay as they are.")
record SeriesChange(
        Optional<@Size(min = 1, max = Campaign.MAX_NAME) String> name,
        Optional<@Valid ContentBody> content,
        Optional<@Valid AudienceBody> audience,
        Optional<ScheduleBody> schedule,
        Optional<@Valid RepeatBody> repeat) {}
