package com.clickkloudy.api.platform;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(name = "PlatformAppChange", description = "Another name for an app.")
record PlatformAppChange(
        @NotBlank @Size(max = 80) @Schema(description = "What people here call it.")
        String name) {}
