package com.clickkloudy.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.storage.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL stops under a server that goes on, and comes back.
final class DatabaseAwayTest {
    private static final String KEY = "6b3f7c1e";

    @TempDir
    private Path folder;

    @Test
    void while_the_database_is_away_everybody_is_told_and_nothing_is_lost() throws IOException {
        var port = FreePort.any();
        var database = postgres(port);
        try (var server = TestServer.with(Map.of(
                "spring.datasource.url",
                database.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.hikari.connection-timeout",
                "1000"))) {
            var browser = server.admin();
            var workspace = "/api/v1/workspaces/" + browser.workspace();
            var account = connect(browser, workspace);
            await(() -> part(browser).equals("UP"));

            database.close();

            var body = "{\"content\":{\"text\":\"x\"},\"audience\":{\"accountIds\":[\"" + account + "\"]}}";
            for (var reply : List.of(
                    browser.get("/api/v1/me"),
                    browser.get(workspace + "/accounts"),
                    send(browser, workspace, body),
                    browser.signIn("admin", "a password of one's own"))) {
                reply.isProblem(503, "unavailable");
                assertThat(reply.header("Retry-After")).isEqualTo("10");
                assertThat(reply.text("/detail")).contains("database", "Try again");
            }
            await(() -> part(browser).equals("DOWN"));
            assertThat(browser.get("/api/v1/health").is(200).text("/state")).isEqualTo("DEGRADED");
            assertThat(browser.get("/api/v1/health").text("/parts/0/sentence")).contains("database", "back");

            database = postgres(port);

            await(() -> browser.get("/api/v1/me").status() == 200);
            await(() -> part(browser).equals("UP"));
            send(browser, workspace, body).is(201);
            assertThat(browser.get(workspace + "/campaigns").json().at("/items"))
                    .hasSize(1);
        } finally {
            database.close();
        }
    }

    private static Reply send(Browser browser, String workspace, String body) {
        return browser.send("POST", workspace + "/campaigns", body, Map.of("Idempotency-Key", KEY));
    }

    private static String connect(Browser browser, String workspace) {
        var form = Map.of("handle", "ada", "password", "right");
        return browser.post(workspace + "/accounts/connections", Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }

    private static String part(Browser browser) {
        return browser.get("/api/v1/health").is(200).text("/parts/0/state");
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            pause();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }
}
