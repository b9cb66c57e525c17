package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
final class BadRequestTest {
    private TestServer server;
    private Browser admin;

    @BeforeAll
    void start() {
        server = TestServer.start();
        admin = server.admin();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Arguments> bad_bodies() {
        return Stream.of(
                Arguments.of("no JSON", "{\"platform\": finch}", 400, "malformed", ""),
                Arguments.of("cut off", "{\"platform\":", 400, "malformed", ""),
                Arguments.of("nothing", "", 400, "malformed", ""),
                Arguments.of("two values", "{\"platform\":\"finch\"} {}", 422, "invalid", ""),
                Arguments.of("a list", "[]", 422, "invalid", ""),
                Arguments.of("a null", "null", 400, "malformed", ""),
                Arguments.of("an unknown field", "{\"platform\":\"finch\",\"extra\":1}", 422, "invalid", "/extra"),
                Arguments.of("a field twice", "{\"platform\":\"finch\",\"platform\":\"heron\"}", 400, "malformed", ""),
                Arguments.of("a missing field", "{}", 422, "invalid", "/platform"),
                Arguments.of("a null field", "{\"platform\":null}", 422, "invalid", "/platform"),
                Arguments.of("a number for a text", "{\"platform\":5}", 422, "invalid", "/platform"),
                Arguments.of("an object for a text", "{\"platform\":{}}", 422, "invalid", "/platform"),
                Arguments.of(
                        "a text for an object", "{\"platform\":\"finch\",\"form\":\"x\"}", 422, "invalid", "/form"),
                Arguments.of(
                        "a null in a map",
                        "{\"platform\":\"finch\",\"form\":{\"handle\":null}}",
                        422,
                        "invalid",
                        "/form/handle"),
                Arguments.of("a NUL", "{\"platform\":\"a\\u0000b\"}", 422, "invalid", "/platform"),
                Arguments.of("half a character", "{\"platform\":\"\\ud83d\"}", 422, "invalid", "/platform"),
                Arguments.of(
                        "a text too long", "{\"platform\":\"" + "a".repeat(33) + "\"}", 422, "invalid", "/platform"),
                Arguments.of("deep nesting", "{\"platform\":" + "[".repeat(2000), 422, "invalid", "/platform"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_bodies")
    void a_bad_body_is_answered_with_what_is_wrong_and_where(
            String name, String body, int status, String code, String pointer) {
        var reply = admin.send("POST", admin.path("/accounts/connections"), body, Map.of());

        reply.isProblem(status, code);
        if (!pointer.isEmpty()) {
            reply.pointsAt(pointer);
        }
    }

    @Test
    void a_body_over_the_cap_is_refused_whatever_length_it_claims() {
        var large = "{\"platform\":\"" + "a".repeat(1_100_000) + "\"}";

        admin.send("POST", admin.path("/accounts/connections"), large, Map.of()).isProblem(413, "body_too_large");
    }

    static Stream<Arguments> bad_addresses() {
        return Stream.of(
                Arguments.of("GET", "/api/v1/nothing", 404, "not_found"),
                Arguments.of("GET", "/api/v1/platforms/nothing", 404, "not_found"),
                Arguments.of("GET", "/api/v1/platforms/Finch%27", 404, "not_found"),
                Arguments.of("GET", "/api/v1/platforms/nothing/icon", 404, "not_found"),
                Arguments.of("GET", "/api/v1/platforms/..%2f..", 400, "bad_request"),
                Arguments.of("DELETE", "/api/v1/platforms", 405, "method_not_allowed"),
                Arguments.of("GET", "/api/v1/workspaces/nothing/accounts", 404, "not_found"),
                Arguments.of("GET", "{w}/accounts/nothing", 404, "not_found"),
                Arguments.of("GET", "{w}/accounts?limit=0", 422, "invalid"),
                Arguments.of("GET", "{w}/accounts?limit=201", 422, "invalid"),
                Arguments.of("GET", "{w}/accounts?limit=many", 422, "invalid"),
                Arguments.of("GET", "{w}/accounts?status=WELL", 422, "invalid"),
                Arguments.of("GET", "{w}/accounts?platform=FINCH!", 422, "invalid"),
                Arguments.of("GET", "{w}/accounts?cursor=none", 422, "invalid"),
                Arguments.of("GET", "{w}/accounts?q=" + "a".repeat(201), 422, "invalid"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bad_addresses")
    void a_bad_address_is_answered_with_a_problem(String method, String path, int status, String code) {
        var below = path.startsWith("{w}") ? admin.path(path.substring(3)) : path;

        admin.send(method, below, "", Map.of()).isProblem(status, code);
    }

    @Test
    void a_nul_in_a_search_finds_nothing() {
        admin.get(admin.path("/accounts?q=%00")).isProblem(422, "invalid");
    }

    @Test
    void another_content_type_is_refused() {
        var path = admin.path("/accounts/connections");

        admin.send("POST", path, "platform=finch", Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .isProblem(415, "unsupported_type");
        admin.send("POST", path, "<a/>", Map.of("Content-Type", "text/xml")).isProblem(415, "unsupported_type");
    }

    @Test
    void a_foreign_name_that_leads_here_gets_nothing_but_health() {
        var stranger = server.rawRequest("GET /api/v1/me HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        var health =
                server.rawRequest("GET /api/v1/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(stranger).startsWith("HTTP/1.1 421").contains("wrong_host");
        assertThat(health).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_request_that_is_no_http_gets_no_page_from_inside() {
        var reply = server.rawRequest("GET /api/v1/me?q=<> HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(reply).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception", "at org.");
    }

    @Test
    void answers_carry_the_headers_that_keep_a_browser_safe() {
        var reply = admin.get("/api/v1/me").is(200);

        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
    }
}
