package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Operations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What holds of everything that can be asked, whoever adds to it.
final class EveryOperationTest {
    private static final Map<String, String> IDS = Map.of(
            "accounts", UUID.randomUUID().toString(),
            "campaigns", UUID.randomUUID().toString(),
            "groups", UUID.randomUUID().toString(),
            "media", UUID.randomUUID().toString(),
            "platform-apps", UUID.randomUUID().toString(),
            "posts", UUID.randomUUID().toString(),
            "series", UUID.randomUUID().toString(),
            "tickets", UUID.randomUUID().toString());

    /// What may be asked without having signed in.
    private static final Set<String> OPEN = Set.of(
            "/api/v1/health", "/api/v1/connections/callback", "/api/v1/platforms/{slug}/icon", "/api/v1/session");

    private static TestServer server;
    private static List<Operation> operations;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        operations = Operations.all(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_has_not_signed_in_gets_nothing_but_what_is_open() {
        var stranger = server.browser();
        stranger.get("/api/v1/me").is(401);
        var workspace = server.admin().workspace().toString();

        for (var operation : operations) {
            if (!OPEN.contains(operation.path())) {
                ask(stranger, operation, workspace, Map.of()).isProblem(401, "signed_out");
            }
        }
    }

    @Test
    void no_write_is_done_without_the_token_of_this_browser() {
        var browser = server.admin();
        var workspace = browser.workspace().toString();
        var writes =
                operations.stream().filter(each -> !each.method().equals("GET")).toList();

        assertThat(writes).hasSizeGreaterThan(9);
        for (var token : List.of("", "made-up", UUID.randomUUID().toString())) {
            for (var operation : writes) {
                ask(browser, operation, workspace, Map.of("X-XSRF-TOKEN", token))
                        .isProblem(403, "csrf_missing");
            }
        }
        browser.get("/api/v1/me").is(200);
    }

    @Test
    void a_parameter_that_is_not_there_is_refused() {
        var browser = server.admin();
        var workspace = browser.workspace().toString();

        for (var operation : operations) {
            var takesAny = operation.path().endsWith("/callback");
            if (operation.method().equals("GET") && !takesAny) {
                browser.get(at(operation, workspace) + "?limitt=5")
                        .isProblem(422, "invalid")
                        .pointsAt("/limitt");
            }
        }
    }

    @Test
    void every_list_has_bounds() {
        var browser = server.admin();
        var workspace = browser.workspace().toString();
        var lists = operations.stream().filter(Operation::isPaged).toList();

        assertThat(lists).hasSizeGreaterThanOrEqualTo(4);
        for (var operation : lists) {
            var path = at(operation, workspace);
            for (var limit : List.of("-1", "0", "201", "100000", "99999999999", "1.5", "many", "", "%00")) {
                var reply = browser.get(path + "?limit=" + limit);
                assertThat(reply.status())
                        .as(path + " " + limit + " " + reply.body())
                        .isIn(limit.isEmpty() ? 200 : 422, 404);
            }
        }
        browser.get("/api/v1/platforms?cursor=%00").isProblem(422, "invalid").pointsAt("/cursor");
        for (var path : List.of(
                browser.path("/accounts"),
                browser.path("/campaigns"),
                browser.path("/groups"),
                browser.path("/platform-apps"),
                browser.path("/series"))) {
            for (var cursor : List.of("rubbish", "e30", "eyJ4IjoxfQ", "%00", "..%2F", "AAAA", "x".repeat(4_000))) {
                browser.get(path + "?cursor=" + cursor)
                        .isProblem(422, "invalid")
                        .pointsAt("/cursor");
            }
        }
    }

    private static Reply ask(Browser browser, Operation operation, String workspace, Map<String, String> headers) {
        var body = operation.type().isEmpty() ? "" : "{}";
        return browser.send(operation.method(), at(operation, workspace), body, headers);
    }

    private static String at(Operation operation, String workspace) {
        return operation.at(workspace, IDS).replace("{slug}", "finch");
    }
}
