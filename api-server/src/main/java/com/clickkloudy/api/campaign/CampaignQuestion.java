package com.clickkloudy.api.campaign;

import com.clickkloudy.storage.campaign.Campaigns.Shown;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// Which campaigns to list: the parameters of the address.
record CampaignQuestion(
        Optional<List<Shown>> state,

        @Parameter(description = "In name or text.") Optional<@Size(max = 200) String> q,

        Optional<String> cursor,
        @Schema(defaultValue = "50") Optional<@Min(1) @Max(200) Integer> limit) {
    List<Shown> states() {
        return state.orElse(List.of());
    }

    String text() {
        return q.orElse("");
    }

    int most() {
        return limit.orElse(50);
    }
}
