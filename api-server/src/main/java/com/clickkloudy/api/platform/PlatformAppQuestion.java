package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.PlatformId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/// Which apps to list: the parameters of the address.
record PlatformAppQuestion(
        Optional<@Pattern(regexp = "[a-z0-9]{1,32}", message = "is not a platform's slug") String> platform,
        Optional<String> cursor,
        @Schema(defaultValue = "50") Optional<@Min(1) @Max(200) Integer> limit) {

    Optional<PlatformId> of() {
        return platform.map(PlatformId::new);
    }

    int most() {
        return limit.orElse(50);
    }
}
