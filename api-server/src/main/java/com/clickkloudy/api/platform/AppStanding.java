package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Failure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(name = "AppStanding", description = "What the platform says to an app, asked just now.")
record AppStanding(
        State state,
        @Schema(description = "A sentence for people.") Optional<String> message) {

    static AppStanding of(Optional<Failure> failure) {
        return failure.map(AppStanding::of).orElseGet(() -> new AppStanding(State.GOOD, Optional.empty()));
    }

    static AppStanding unknown() {
        return new AppStanding(State.UNKNOWN, Optional.of("The platform does not say before somebody signs in by it."));
    }

    private static AppStanding of(Failure failure) {
        var state = switch (failure) {
            case Failure.Throttled _, Failure.Unreachable _, Failure.Ambiguous _ -> State.UNKNOWN;
            case Failure.SignedOut _, Failure.Forbidden _, Failure.Refused _ -> State.BAD;
            case Failure.Duplicate _, Failure.Gone _ -> State.BAD;
        };
        return new AppStanding(state, Optional.of(failure.message()));
    }

    @Schema(name = "AppState", enumAsRef = true)
    enum State {
        GOOD,
        BAD,
        UNKNOWN
    }
}
