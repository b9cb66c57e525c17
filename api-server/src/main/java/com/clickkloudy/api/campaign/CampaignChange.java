package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.Campaign;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;

@Schema(description = "What is to change; absent stays. An audience only of a draft.")
record CampaignChange(
        Optional<@Size(min = 1, max = Campaign.MAX_NAME) String> name,
        Optional<@Valid ContentBody> content,
        Optional<@Valid AudienceBody> audience) {

    /// @return what it is called from now on
    String title(Campaign before) {
        var given = name.map(String::strip).orElse(before.name());
        if (given.isBlank()) {
            throw Refusal.invalid(new FieldError("/name", "This must not be blank."));
        }
        return given;
    }
}
