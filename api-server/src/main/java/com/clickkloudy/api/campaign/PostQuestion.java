package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Posts.Filter;
import com.clickkloudy.storage.campaign.Posts.Shown;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// Which posts of a campaign to list: the parameters of the address.
record PostQuestion(
        Optional<List<Shown>> state,
        Optional<List<@Pattern(regexp = "[a-z0-9]{1,32}", message = "is not a platform's slug") String>> platform,
        Optional<List<FailureKind>> kind,

        @Parameter(description = "In the account's name, handle or address.")
        Optional<@Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "holds what nobody can type") String> q,

        Optional<String> cursor,
        @Schema(defaultValue = "50") Optional<@Min(1) @Max(200) Integer> limit) {
    static PostQuestion all() {
        return new PostQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Filter filter() {
        var platforms = platform.orElse(List.of()).stream().map(PlatformId::new).toList();
        return new Filter(state.orElse(List.of()), platforms, kind.orElse(List.of()), q);
    }

    int most() {
        return limit.orElse(50);
    }
}
