package com.clickkloudy.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The built web UI as a browser loads it.
final class WebUiTest {
    private static final String PAGE = "<!doctype html><title>clickKloudy</title>";

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        var built = folder.resolve("built");
        Files.createDirectories(built.resolve("assets"));
        Files.writeString(built.resolve("index.html"), PAGE);
        Files.writeString(built.resolve("favicon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Files.writeString(built.resolve("assets/main-4f2a.js"), "console.log('" + "x".repeat(4_000) + "')");
        Files.writeString(folder.resolve("secret.txt"), "nobody may see this");
        server = TestServer.with(Map.of("clickkloudy.web-ui", built.toString()));
        browser = server.browser();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/sign-in", "/w/0197/campaigns/12?state=FAILED", "/w/x/accounts?connected=1"
            })
    void every_address_that_is_no_file_shows_the_page_and_is_asked_for_again(String path) {
        var reply = browser.get(path).is(200);

        assertThat(reply.body()).isEqualTo(PAGE);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(reply.header("Set-Cookie")).doesNotContain("SESSION");
    }

    @Test
    void the_page_carries_the_headers_that_keep_a_browser_safe() {
        var reply = browser.get("/").is(200);

        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void a_file_named_by_its_content_is_kept_for_ever() {
        var reply = browser.get("/assets/main-4f2a.js").is(200);

        assertThat(reply.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(reply.header("Content-Type")).contains("javascript");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.get("/favicon.svg").is(200).header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var seen = browser.get("/").header("Last-Modified");

        browser.send("GET", "/", "", Map.of("If-Modified-Since", seen)).is(304);
    }

    @Test
    void a_script_travels_compressed() {
        var reply = browser.send("GET", "/assets/main-4f2a.js", "", Map.of("Accept-Encoding", "gzip"));

        assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/gone-1234.js",
                "/assets/",
                "/robots.txt",
                "/.env",
                "/api",
                "/api/",
                "/api/v1",
                "/api/v2/me",
                "/api/v1/nothing",
                "/error"
            })
    void what_is_not_there_is_not_the_page(String path) {
        server.admin().get(path).isProblem(404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/..%2fsecret.txt",
                "/%2e%2e/secret.txt",
                "/assets/..%2f..%2fsecret.txt",
                "/assets/%2e%2e/%2e%2e/secret.txt",
                "/..\\secret.txt",
                "/..%5csecret.txt",
                "/assets//../../secret.txt",
                "/%252e%252e/secret.txt",
                "/secret.txt%00.svg"
            })
    void nothing_outside_of_the_folder_is_reached(String path) {
        var reply = server.rawRequest("GET " + path + " HTTP/1.1\r\nHost: "
                + server.address().getAuthority() + "\r\nConnection: close\r\n\r\n");

        assertThat(reply).doesNotContain("nobody may see this").containsPattern("^HTTP/1.1 (400|404) ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void the_page_takes_no_writes(String method) {
        var reply = server.admin().send(method, "/", "{}", Map.of());

        assertThat(reply.status()).isIn(404, 405);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }
}
