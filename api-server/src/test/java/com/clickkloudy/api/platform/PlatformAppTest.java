package com.clickkloudy.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Apps that people register at platforms, and connecting by them.
final class PlatformAppTest {
    private static final String SECRET = "wren-secret-that-nobody-may-see";

    private TestServer server;
    private Browser browser;
    private Browser neighbour;

    @BeforeEach
    void start() {
        server = TestServer.start();
        browser = server.admin();
        neighbour = server.neighbour();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Reply add(Browser by, String name, String secret, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("platform", "wren");
        body.put("name", name);
        body.put("fields", Map.of("clientId", "id-of-" + name, "clientSecret", secret));
        return by.post(by.path("/platform-apps"), body);
    }

    private String added(String name) {
        return add(browser, name, SECRET, Map.of()).is(201).text("/id");
    }

    private static Reply begin(Browser by, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("platform", "wren");
        body.put("form", Map.of());
        return by.post(by.path("/accounts/connections"), body);
    }

    private static void connect(Browser by, Map<String, Object> more) {
        var state = begin(by, more).is(200).text("/url").replaceFirst(".*&state=", "");
        assertThat(by.get("/api/v1/connections/callback?code=ada&state=" + state)
                        .is(302)
                        .header("Location"))
                .endsWith("/accounts?connected=1");
    }

    @Test
    void a_platform_says_what_its_apps_consist_of_and_where_to_register() {
        var wren = browser.get("/api/v1/platforms/wren").is(200);

        assertThat(wren.text("/connect/kind")).isEqualTo("either");
        assertThat(wren.text("/app/register")).isEqualTo("https://wren.example/apps");
        assertThat(wren.text("/app/callback")).isEqualTo("http://127.0.0.1:8080/api/v1/connections/callback");
        assertThat(wren.text("/app/fields/1/name")).isEqualTo("clientSecret");
        assertThat(browser.get("/api/v1/platforms/finch").json().at("/app").isMissingNode())
                .isTrue();
    }

    @Test
    void an_app_is_listed_without_its_secret() {
        added("Ours");

        var list = browser.get(browser.path("/platform-apps?platform=wren")).is(200);

        assertThat(list.text("/items/0/name")).isEqualTo("Ours");
        assertThat(list.text("/items/0/facts/clientId")).isEqualTo("id-of-Ours");
        assertThat(list.body()).doesNotContain(SECRET);
        assertThat(browser.get(browser.path("/platform-apps?platform=finch")).body())
                .doesNotContain("Ours");
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource({"nowhere, /platform", "finch, /platform"})
    void an_app_of_a_platform_that_has_none_is_refused(String platform, String pointer) {
        var body = Map.of("platform", platform, "name", "Ours", "fields", Map.of());

        browser.post(browser.path("/platform-apps"), body)
                .isProblem(422, "invalid")
                .pointsAt(pointer);
    }

    @Test
    void every_field_is_checked() {
        var body = Map.of("platform", "wren", "name", "Ours", "fields", Map.of("clientId", " ", "odd", "x"));

        browser.post(browser.path("/platform-apps"), body)
                .isProblem(422, "invalid")
                .pointsAt("/fields/odd", "/fields/clientId", "/fields/clientSecret");
    }

    @Test
    void the_same_key_adds_an_app_once() {
        var body = "{\"platform\":\"wren\",\"name\":\"Ours\",\"fields\":{\"clientId\":\"a\",\"clientSecret\":\"b\"}}";
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "once");

        var first = browser.send("POST", browser.path("/platform-apps"), body, headers)
                .is(201);
        var again = browser.send("POST", browser.path("/platform-apps"), body, headers)
                .is(201);

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"right, GOOD", "wrong, BAD", "away, UNKNOWN"})
    void an_app_is_tested_at_its_platform(String secret, String state) {
        var id = add(browser, "Ours", secret, Map.of()).is(201).text("/id");

        var said = browser.post(browser.path("/platform-apps/" + id + "/test"), Map.of())
                .is(200);

        assertThat(said.text("/state")).isEqualTo(state);
    }

    @Test
    void nobody_is_connected_without_an_app() {
        begin(browser, Map.of()).isProblem(422, "app_needed").pointsAt("/app");
        begin(browser, Map.of("app", UUID.randomUUID().toString()))
                .isProblem(422, "invalid")
                .pointsAt("/app");
    }

    @Test
    void the_only_app_is_taken_and_of_several_one_is_chosen() {
        added("First");
        assertThat(begin(browser, Map.of()).is(200).text("/url")).contains("client_id=id-of-First");

        var second = added("Second");
        begin(browser, Map.of()).isProblem(422, "app_needed").pointsAt("/app");
        assertThat(begin(browser, Map.of("app", second)).is(200).text("/url")).contains("client_id=id-of-Second");
    }

    @Test
    void an_app_that_accounts_depend_on_is_not_removed() {
        var id = added("Ours");
        connect(browser, Map.of());
        assertThat(browser.get(browser.path("/platform-apps/" + id)).text("/accounts"))
                .isEqualTo("1");

        assertThat(browser.delete(browser.path("/platform-apps/" + id))
                        .isProblem(409, "app_in_use")
                        .text("/detail"))
                .startsWith("1 account depends on this app.");

        var account = browser.get(browser.path("/accounts")).text("/items/0/id");
        browser.delete(browser.path("/accounts/" + account)).is(204);
        browser.delete(browser.path("/platform-apps/" + id)).is(204);
        browser.get(browser.path("/platform-apps/" + id)).isProblem(404, "not_found");
    }

    @Test
    void an_app_gets_another_name_where_it_is_at_home() {
        var id = add(browser, "Ours", SECRET, Map.of("shared", true)).is(201).text("/id");
        var path = "/platform-apps/" + id;

        assertThat(rename(browser, path, " New ").is(200).text("/name")).isEqualTo("New");
        rename(browser, path, " ").isProblem(422, "invalid").pointsAt("/name");
        rename(neighbour, path, "Theirs").isProblem(409, "app_of_others");
        assertThat(browser.get(browser.path(path)).text("/name")).isEqualTo("New");
    }

    private static Reply rename(Browser by, String path, String name) {
        return by.send("PATCH", by.path(path), "{\"name\":\"" + name + "\"}", Map.of());
    }

    @Test
    void a_secret_is_replaced_in_place_and_the_platform_is_asked_with_the_new_one() {
        var id = add(browser, "Ours", "wrong", Map.of()).is(201).text("/id");
        var path = "/platform-apps/" + id;
        connect(browser, Map.of());
        var tag = browser.get(browser.path(path)).is(200).header("ETag");

        var changed =
                change(path, tag, "{\"fields\":{\"clientSecret\":\" right \"}}").is(200);

        assertThat(changed.text("/name")).isEqualTo("Ours");
        assertThat(changed.text("/accounts")).isEqualTo("1");
        assertThat(changed.body()).doesNotContain("right", "wrong");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(browser.post(browser.path(path + "/test"), Map.of()).is(200).text("/state"))
                .isEqualTo("GOOD");
        change(path, tag, "{\"name\":\"Late\"}").isProblem(412, "stale");
    }

    @ParameterizedTest(name = "{0} cannot be replaced by \"{1}\"")
    @CsvSource({"clientId, another", "odd, x", "clientSecret, ' '"})
    void only_a_secret_is_replaced_and_only_by_something(String field, String text) {
        var path = "/platform-apps/" + added("Ours");

        change(path, "*", "{\"fields\":{\"" + field + "\":\"" + text + "\"}}")
                .isProblem(422, "invalid")
                .pointsAt("/fields/" + field);
    }

    private Reply change(String path, String tag, String body) {
        return browser.send("PATCH", browser.path(path), body, Map.of("If-Match", tag));
    }

    @Test
    void only_an_operator_shares_an_app_with_other_workspaces() {
        add(neighbour, "Theirs", SECRET, Map.of("shared", true))
                .isProblem(422, "invalid")
                .pointsAt("/shared");
        var id = add(browser, "Ours", SECRET, Map.of("shared", true)).is(201).text("/id");

        connect(neighbour, Map.of());

        neighbour.delete(neighbour.path("/platform-apps/" + id)).isProblem(409, "app_of_others");
        assertThat(neighbour.get(neighbour.path("/platform-apps/" + id)).text("/own"))
                .isEqualTo("false");
        browser.delete(browser.path("/platform-apps/" + id)).isProblem(409, "app_in_use");
    }
}
