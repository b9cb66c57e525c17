package com.clickkloudy.api.platform;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;

@Schema(name = "PlatformAppRequest", description = "Tells of an app that was registered at a platform.")
record PlatformAppRequest(
        @Size(min = 1, max = 32) String platform,

        @NotBlank @Size(max = 80) @Schema(description = "What people here call it.")
        String name,

        @Schema(description = "By the names of the platform's `app` fields.") @Size(max = 20) Map<String, @Size(max = 4000) String> fields,

        @Schema(description = "For all workspaces of the installation; only operators share.")
        Optional<Boolean> shared) {

    @Override
    public String toString() {
        return "PlatformAppRequest[platform=" + platform + "]";
    }
}
