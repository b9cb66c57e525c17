package com.clickkloudy.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "ConnectionRequest", description = "Begins, or goes on, connecting an account.")
record ConnectionRequest(
        @Size(min = 1, max = 32) String platform,

        @Schema(description = "What the person filled in, by field name; absent: the fields are asked for.")
        Optional<@Size(max = 50) Map<String, @Size(max = 4000) String>> form,

        @Schema(description = "By which platform app; needed where there are several, or where it is optional.")
        Optional<UUID> app) {

    @Override
    public String toString() {
        return "ConnectionRequest[platform=" + platform + "]";
    }
}
