package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(name = "ConnectField", description = "A question to ask before connecting.")
public record ConnectField(
        String name,
        String label,
        Optional<String> hint,
        Optional<String> placeholder,

        @Schema(description = "Drawn as a password field; never answered back.")
        boolean secret,

        boolean required,

        @Schema(description = "Filled in already: to be copied from, and sent back as it is.")
        Optional<String> value) {

    public static ConnectField of(Profile.Field field) {
        return new ConnectField(
                field.name(),
                field.label(),
                Optional.of(field.help()).filter(help -> !help.isBlank()),
                Optional.of(field.placeholder()).filter(example -> !example.isBlank()),
                field.secret(),
                field.required(),
                Optional.empty());
    }

    /// @param text what the person needs, and we need back
    public static ConnectField given(String name, String label, String hint, String text) {
        return new ConnectField(name, label, Optional.of(hint), Optional.empty(), false, true, Optional.of(text));
    }
}
