package com.clickkloudy.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/// Which groups to list: the parameters of the address.
record GroupQuestion(
        Optional<String> cursor,
        @Schema(defaultValue = "50") Optional<@Min(1) @Max(200) Integer> limit) {
    int most() {
        return limit.orElse(50);
    }
}
