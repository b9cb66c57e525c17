package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/// Holds `web-ui/openapi.json` to the code. Run with `-Dopenapi.write=true` it writes the document anew.
final class OpenApiTest {
    private static final Path DOCUMENT = Path.of("..", "web-ui", "openapi.json");

    @Test
    void the_web_ui_is_built_from_what_the_server_says_of_itself() throws IOException {
        try (var server = TestServer.start()) {
            var said =
                    pretty(server.browser().get("/api/v1/openapi.json").is(200).body());

            if (Boolean.getBoolean("openapi.write")) {
                Files.writeString(DOCUMENT, said);
            }
            assertThat(said)
                    .as("Run this test with -Dopenapi.write=true, then make the web UI's types anew.")
                    .isEqualTo(Files.readString(DOCUMENT));
        }
    }

    private static String pretty(String json) {
        var mapper = JsonMapper.builder().build();
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        return mapper.writer().with(printer).writeValueAsString(mapper.readTree(json)) + "\n";
    }
}
