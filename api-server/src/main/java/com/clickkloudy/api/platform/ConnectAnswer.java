package com.clickkloudy.api.platform;

import com.clickkloudy.model.platform.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

@Schema(name = "Connect", description = "How an account is connected.")
record ConnectAnswer(
        @Schema(
                allowableValues = {"form", "redirect", "either"},
                description = """
                        `form`: the fields suffice. `redirect`: after the fields the browser leaves to the platform and \
                        comes back to the callback. `either`: it does so where the secret fields were left empty.""")
        String kind,

        @Schema(description = "What to know beforehand.") Optional<String> help,
        List<ConnectField> fields) {

    static ConnectAnswer of(Profile.ConnectForm form) {
        return new ConnectAnswer(
                kind(form),
                Optional.of(form.help()).filter(help -> !help.isBlank()),
                form.fields().stream().map(ConnectField::of).toList());
    }

    private static String kind(Profile.ConnectForm form) {
        if (form.isEither()) {
            return "either";
        }
        return form.redirects() ? "redirect" : "form";
    }
}
