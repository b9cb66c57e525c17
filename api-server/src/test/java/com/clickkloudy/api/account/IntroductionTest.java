package com.clickkloudy.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What platforms read about us that know us by a document.
final class IntroductionTest {
    @Test
    void a_platform_reads_who_we_are_at_our_public_address_without_signing_in() {
        try (var server = TestServer.with(Map.of("clickkloudy.url", "https://kloudy.example"))) {
            var document =
                    server.browser().get("/oauth/wren/client-metadata.json").is(200);

            assertThat(document.header("Content-Type")).startsWith("application/json");
            assertThat(document.text("/client_id")).isEqualTo("https://kloudy.example/oauth/wren/client-metadata.json");
            assertThat(document.text("/back")).isEqualTo("https://kloudy.example/api/v1/connections/callback");
            server.browser().get("/oauth/finch/client-metadata.json").is(404);
            server.browser().get("/oauth/nobody/client-metadata.json").is(404);
        }
    }
}
