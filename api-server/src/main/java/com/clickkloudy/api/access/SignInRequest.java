package com.clickkloudy.api.access;

import com.clickkloudy.model.access.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

@Schema(name = "SignIn", description = "User name and password.")
record SignInRequest(
        @Size(min = 1, max = 200) String username,
        @Size(min = 1, max = 1000) String password) {
    Secret secret() {
        return new Secret(password);
    }

    @Override
    public String toString() {
        return "SignInRequest[redacted]";
    }
}
