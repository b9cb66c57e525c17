package com.clickkloudy.api.platform;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;

@Schema(name = "PlatformAppChange", description = "What is to change of an app; absent stays.")
record PlatformAppChange(
        @Schema(description = "What people here call it.")
        Optional<@Size(max = 80) @Pattern(regexp = ".*\\S.*", message = "must not be blank") String> name,

        @Schema(
                description = "New secrets, by the names of the platform's `app` fields. What is not secret says which"
                        + " app it is, and stays.")
        Optional<@Size(max = 20) Map<String, @Size(max = 4000) String>> fields) {

    @Override
    public String toString() {
        return "PlatformAppChange[name=" + name + "]";
    }
}
