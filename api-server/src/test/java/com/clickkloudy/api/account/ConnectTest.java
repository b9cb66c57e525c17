package com.clickkloudy.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Connecting by a form alone, step by step.
final class ConnectTest {
    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_sends_no_form_is_asked_for_the_fields() {
        var step = browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch"))
                .is(200);

        assertThat(step.text("/kind")).isEqualTo("form");
        assertThat(step.json().at("/fields").findValuesAsString("name")).containsExactly("handle", "password");
    }

    @Test
    void what_a_platform_asks_for_in_a_second_step_reaches_it() {
        var form = new TreeMap<>(Map.of("handle", "twice", "password", "second"));
        var asked = connect("finch", form).is(200);
        assertThat(asked.text("/kind")).isEqualTo("form");
        assertThat(asked.text("/message")).isEqualTo("Finch has sent a code.");
        assertThat(asked.text("/fields/0/name")).isEqualTo("code");

        form.put("code", "123456");
        var done = connect("finch", form).is(200);

        assertThat(done.text("/kind")).isEqualTo("connected");
        assertThat(done.text("/accounts/0/handle")).isEqualTo("@twice");
    }

    @Test
    void a_blank_field_counts_as_empty() {
        connect("finch", Map.of("handle", "  ", "password", ""))
                .isProblem(422, "invalid")
                .pointsAt("/form/handle", "/form/password");
        assertThat(connect("finch", Map.of("handle", "ada", "password", "second", "code", " "))
                        .text("/kind"))
                .isEqualTo("form");
    }

    @Test
    void a_form_has_bounds() {
        var many = new HashMap<>(Map.of("handle", "ada", "password", "right"));
        for (var n = 0; n < 21; n++) {
            many.put("field" + n, "x");
        }
        connect("finch", many).isProblem(422, "invalid").pointsAt("/form");
        for (var n = 0; n < 40; n++) {
            many.put("more" + n, "x");
        }
        connect("finch", many).isProblem(422, "invalid").pointsAt("/form");

        connect("finch", Map.of("handle", "ada", "password", "x".repeat(4_001)))
                .isProblem(422, "invalid")
                .pointsAt("/form/password");
        for (var name : List.of("", " ", "a b", "<b>", "x".repeat(41), "naïve")) {
            connect("finch", Map.of("handle", "ada", "password", "right", name, "x"))
                    .isProblem(422, "invalid")
                    .pointsAt("/form/" + name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "wrong, 422, connection_sign_in_refused",
        "private, 422, connection_refused",
        "busy, 429, platform_throttled",
        "away, 503, platform_away"
    })
    void a_platform_that_refuses_is_quoted_and_nothing_is_connected(String password, int status, String code) {
        var reply = connect("finch", Map.of("handle", "refused", "password", password));

        reply.isProblem(status, code);
        assertThat(reply.header("Retry-After")).isEqualTo(status == 429 ? "90" : "");
        assertThat(browser.get(browser.path("/accounts?q=refused")).text("/total"))
                .isEqualTo("0");
    }

    @Test
    void there_is_no_connecting_to_a_platform_that_is_not_there() {
        connect("nothing", Map.of()).isProblem(422, "invalid").pointsAt("/platform");
        connect("FINCH", Map.of()).isProblem(422, "invalid").pointsAt("/platform");
        connect("", Map.of()).isProblem(422, "invalid").pointsAt("/platform");
    }

    private static Reply connect(String platform, Map<String, String> form) {
        return browser.post(browser.path("/accounts/connections"), Map.of("platform", platform, "form", form));
    }
}
