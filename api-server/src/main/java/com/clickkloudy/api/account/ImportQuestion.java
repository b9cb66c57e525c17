package com.clickkloudy.api.account;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.UUID;

/// What to make of a list of accounts: the parameters of the address.
record ImportQuestion(
        @Parameter(description = "The platform of all of them; one that is connected by a form alone.")
        @Pattern(regexp = "[a-z0-9]{1,32}", message = "is not a platform's slug") String platform,

        @Parameter(description = "By which platform app; needed only where there are several.")
        Optional<UUID> app,

        @Parameter(description = "Only says what would be wrong; the platform is not asked.")
        Optional<Boolean> dryRun,

        @Parameter(description = "The row to go on with: `next` of the answer before. The header is row 1.")
        Optional<@Min(2) Integer> from) {

    boolean isDry() {
        return dryRun.orElse(false);
    }

    int first() {
        return from.orElse(Sheet.FIRST_ROW);
    }
}
