package com.clickkloudy.api.account;

import com.clickkloudy.api.platform.ConnectField;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What comes next when an account is being connected.
@Schema(
        name = "ConnectionStep",
        oneOf = {ConnectionStep.Ask.class, ConnectionStep.GoTo.class, ConnectionStep.Done.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "form", schema = ConnectionStep.Ask.class),
            @DiscriminatorMapping(value = "redirect", schema = ConnectionStep.GoTo.class),
            @DiscriminatorMapping(value = "connected", schema = ConnectionStep.Done.class)
        })
sealed interface ConnectionStep {
    @Schema(name = "FormStep", description = "The platform asks for more.")
    record Ask(@Schema(allowableValues = "form") String kind, List<ConnectField> fields, Optional<String> message)
            implements ConnectionStep {
        Ask(List<ConnectField> fields, Optional<String> message) {
            this("form", fields, message);
        }
    }

    @Schema(name = "RedirectStep", description = "The browser goes on at the platform.")
    record GoTo(
            @Schema(allowableValues = "redirect") String kind,
            @Schema(format = "uri-reference") URI url) implements ConnectionStep {
        GoTo(URI url) {
            this("redirect", url);
        }
    }

    @Schema(name = "ConnectedStep", description = "Done.")
    record Done(@Schema(allowableValues = "connected") String kind, List<AccountAnswer> accounts)
            implements ConnectionStep {
        Done(List<AccountAnswer> accounts) {
            this("connected", accounts);
        }
    }
}
