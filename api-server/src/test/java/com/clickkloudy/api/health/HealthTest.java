package com.clickkloudy.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.TestServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the server says of itself while Temporal is away.
final class HealthTest {
    @Test
    void it_is_said_what_is_away_and_that_nothing_is_lost() throws InterruptedException {
        try (var server = TestServer.start()) {
            var browser = server.browser();
            var end = Instant.now().plus(Duration.ofSeconds(30));
            while (!part(browser, 1).at("/state").asString().equals("DOWN")
                    && Instant.now().isBefore(end)) {
                Thread.sleep(Duration.ofMillis(50));
            }

            assertThat(part(browser, 0).at("/state").asString()).isEqualTo("UP");
            assertThat(part(browser, 1).at("/name").asString()).isEqualTo("temporal");
            assertThat(part(browser, 1).at("/state").asString()).isEqualTo("DOWN");
            assertThat(part(browser, 1).at("/sentence").asString()).contains("start by themselves");
            assertThat(part(browser, 2).at("/state").asString()).isEqualTo("UP");
            assertThat(browser.get("/api/v1/health").is(200).text("/state")).isEqualTo("DEGRADED");
        }
    }

    private static JsonNode part(Browser browser, int place) {
        return browser.get("/api/v1/health").is(200).json().at("/parts/" + place);
    }
}
