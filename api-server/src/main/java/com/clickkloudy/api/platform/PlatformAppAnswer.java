package com.clickkloudy.api.platform;

import com.clickkloudy.storage.account.PlatformApp;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@Schema(
        name = "PlatformApp",
        description = "Our registration as a client at a platform; its secrets are never answered.")
record PlatformAppAnswer(
        UUID id,
        String platform,
        String name,
        long revision,

        @Schema(description = "What is not secret, as the client id.")
        Map<String, String> facts,

        @Schema(description = "Made by connecting an account, not by a person.")
        boolean automatic,

        @Schema(description = "All workspaces of the installation may connect by it.")
        boolean shared,

        @Schema(description = "False where another workspace shares it.")
        boolean own,

        @Schema(description = "How many accounts were connected by it.")
        int accounts,

        Instant createdAt) {

    static PlatformAppAnswer of(PlatformApp app) {
        return new PlatformAppAnswer(
                app.id().value(),
                app.platform().slug(),
                app.name(),
                app.revision(),
                app.facts(),
                app.automatic(),
                app.shared(),
                app.own(),
                app.accounts(),
                app.createdAt());
    }
}
