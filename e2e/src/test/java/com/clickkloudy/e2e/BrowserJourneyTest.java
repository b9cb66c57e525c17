package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The sandbox as `make run` starts it, in a real browser. The steps are those of `web-ui/e2e/journey.test.ts`; each is
/// reported by itself in `web-ui/reports/journey.xml`, and a picture of where one broke stands beside.
@Timeout(300)
class BrowserJourneyTest {
    private static final Path WEB_UI = Path.of("../web-ui").toAbsolutePath().normalize();

    @Test
    void a_campaign_is_written_sent_and_followed_in_a_browser(@TempDir Path folder) throws Exception {
        assertThat(WEB_UI.resolve("node_modules/playwright-core"))
                .as("the packages of the web UI: run `tools/web install` once")
                .isDirectory();
        Files.createDirectories(WEB_UI.resolve("reports"));
        try (var program = Program.on(folder.resolve("data"), Map.of()).start()) {
            var journey = journey(program);
            try {
                var said = new String(journey.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(journey.waitFor()).as("%s", said).isZero();
            } finally {
                journey.destroy();
            }
        }
    }

    private static Process journey(Program program) throws IOException {
        var node = Tool.find("CLICKKLOUDY_NODE", "node").toRealPath();
        var builder = new ProcessBuilder(node.toString(), "--run", "journey")
                .directory(WEB_UI.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .merge("PATH", node.resolveSibling("").toString(), (path, own) -> own + File.pathSeparator + path);
        builder.environment()
                .putAll(Map.of(
                        "JOURNEY_URL", program.address().toString(),
                        "JOURNEY_SIMULATOR", program.simulator().toString(),
                        "JOURNEY_PASSWORD", program.oneTimePassword(),
                        "CLICKKLOUDY_CHROMIUM",
                                Tool.find("CLICKKLOUDY_CHROMIUM", "chromium").toString()));
        return builder.start();
    }
}
