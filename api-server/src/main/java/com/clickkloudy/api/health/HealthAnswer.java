package com.clickkloudy.api.health;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Schema(name = "Health", description = "Liveness, and what is reachable.")
record HealthAnswer(
        @Schema(allowableValues = {"UP", "DEGRADED"}) String state,
        Instant at,
        String version,
        List<HealthPart> parts) {

    @Schema(name = "HealthPart", description = "One thing the server needs.")
    record HealthPart(
            @Schema(allowableValues = {"database", "temporal", "mediaStore", "insightsStore", "punctuality"})
            String name,

            PartState state,
            Instant since,
            Optional<String> sentence) {}

    @Schema(name = "PartState")
    enum PartState {
        UP,
        STARTING,
        DOWN,
        OFF
    }
}
