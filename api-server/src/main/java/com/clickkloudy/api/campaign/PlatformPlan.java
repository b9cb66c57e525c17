package com.clickkloudy.api.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Schema(description = "When one platform's posts would leave.")
record PlatformPlan(
        String platform,
        int posts,

        @Schema(description = "The first slot; absent if no post finds a place.")
        Optional<Instant> first,

        Optional<Instant> last,

        @Schema(description = "Why some wait, the most posts first.")
        List<PlanReason> reasons) {

    @Schema(description = "Why posts leave later than they are wanted.")
    record PlanReason(
            int posts,

            @Schema(description = "For people, as `42 posts wait for tomorrow: X allows 17 posts a day per app.`")
            String sentence,

            @Schema(description = "The last of their slots; absent if they find no place.")
            Optional<Instant> until) {}
}
