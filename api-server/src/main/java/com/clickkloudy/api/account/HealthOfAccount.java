package com.clickkloudy.api.account;

import com.clickkloudy.storage.account.AccountStanding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

@Schema(name = "AccountHealth", description = "How an account is, since when, and what to do.")
record HealthOfAccount(
        AccountHealthState state,
        Optional<Instant> since,

        @Schema(description = "End of the sign-in, or of the limit.")
        Optional<Instant> until,

        Optional<String> sentence) {

    private static final String EXPIRES =
            "The platform does not let this sign-in be renewed by itself. Connect the account again before it ends.";

    static HealthOfAccount of(AccountStanding standing) {
        var state = AccountHealthState.of(standing.health());
        return switch (standing.health()) {
            case HEALTHY -> new HealthOfAccount(state, Optional.empty(), Optional.empty(), Optional.empty());
            case SIGNED_OUT ->
                ill(
                        state,
                        standing,
                        standing.account()
                                .statusReason()
                                .orElse("The platform no longer takes the sign-in. Connect it again."));
            case EXPIRES_SOON ->
                new HealthOfAccount(state, Optional.empty(), standing.signInEnds(), Optional.of(EXPIRES));
            case NOT_REACHED -> ill(state, standing, "Its platform does not answer. It is asked again.");
        };
    }

    private static HealthOfAccount ill(AccountHealthState state, AccountStanding standing, String sentence) {
        return new HealthOfAccount(state, Optional.of(standing.since()), Optional.empty(), Optional.of(sentence));
    }
}
