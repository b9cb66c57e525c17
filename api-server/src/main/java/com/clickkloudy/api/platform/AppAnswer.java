package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Optional;

@Schema(name = "AppForm", description = "What to tell of an app that was registered at the platform.")
record AppAnswer(
        @Schema(description = "No account is connected without one.")
        boolean required,

        List<ConnectField> fields,
        Optional<String> help,

        @Schema(format = "uri-reference", description = "Where one registers.")
        URI register,

        @Schema(format = "uri-reference", description = "What the platform wants to know as redirect or callback.")
        URI callback) {

    static AppAnswer of(Profile.AppForm form, URI callback) {
        return new AppAnswer(
                form.required(),
                form.fields().stream().map(ConnectField::of).toList(),
                Optional.of(form.help()).filter(help -> !help.isBlank()),
                form.register(),
                callback);
    }
}
