package com.clickkloudy.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

@Schema(name = "PasswordChange", description = "The old and the new password.")
record PasswordChange(
        @Size(min = 1, max = 1000) String old,
        @JsonProperty("new") @Size(min = 12, max = 1000) String wanted) {
    @Override
    public String toString() {
        return "PasswordChange[redacted]";
    }
}
