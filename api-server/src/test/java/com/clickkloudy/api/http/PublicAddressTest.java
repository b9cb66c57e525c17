package com.clickkloudy.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server whose public address is https, behind a proxy that it knows and one that it does not.
final class PublicAddressTest {
    private static TestServer alone;
    private static TestServer behindProxy;

    @BeforeAll
    static void start() {
        alone = TestServer.with(Map.of("clickkloudy.url", "https://social.example.org"));
        behindProxy = TestServer.with(Map.of(
                "clickkloudy.url", "https://social.example.org", "clickkloudy.trusted-proxies", "127\\.0\\.0\\.1"));
    }

    @AfterAll
    static void stop() {
        alone.close();
        behindProxy.close();
    }

    @Test
    void cookies_travel_by_https_alone_and_stay_on_this_site() {
        var browser = alone.browser();
        alone.admin();

        var token = browser.get("/api/v1/me").header("Set-Cookie");
        var session = browser.signIn("admin", "a password of one's own").is(200).headers();

        assertThat(token).contains("XSRF-TOKEN=", "Secure", "SameSite=Lax").doesNotContain("HttpOnly");
        assertThat(session.get("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "social.example.org, 401",
        "SOCIAL.example.org, 401",
        "social.example.org:443, 401",
        "127.0.0.1:PORT, 401",
        "localhost:PORT, 401",
        "[::1]:PORT, 401",
        "127.0.0.1, 421",
        "social.example.org:80, 421",
        "social.example.org.evil.example, 421",
        "evil.example, 421",
        "social.example.org@evil.example, 400",
        "169.254.169.254, 421"
    })
    void a_request_is_heard_under_a_known_name_alone(String host, int status) {
        var named = host.replace("PORT", "" + alone.address().getPort());

        var reply = alone.rawRequest("GET /api/v1/me HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void a_forwarded_name_is_not_believed_even_from_a_known_proxy() {
        var headers = "X-Forwarded-Host: social.example.org\r\nForwarded: host=social.example.org\r\n";

        for (var server : new TestServer[] {alone, behindProxy}) {
            assertThat(server.rawRequest("GET /api/v1/me HTTP/1.1\r\nHost: evil.example\r\n" + headers
                            + "Connection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void only_a_known_proxy_says_that_a_request_came_by_https() {
        var https = Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.5");

        assertThat(behindProxy.browser().send("GET", "/api/v1/me", "", https).header("Strict-Transport-Security"))
                .contains("max-age=");
        assertThat(alone.browser().send("GET", "/api/v1/me", "", https).header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void whoever_guesses_does_not_get_more_tries_by_naming_another_address() {
        assertThat(sixthTry(alone)).isEqualTo(429);
        assertThat(sixthTry(behindProxy)).isEqualTo(401);
    }

    private static int sixthTry(TestServer server) {
        var browser = server.browser();
        browser.get("/api/v1/me");
        var body = "{\"username\":\"guessed\",\"password\":\"wrong\"}";
        var status = 0;
        for (var n = 1; n <= 6; n++) {
            var from = Map.of("X-Forwarded-For", "203.0.113." + n);
            status = browser.send("POST", "/api/v1/session", body, from).status();
        }
        return status;
    }
}
