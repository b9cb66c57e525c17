package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Operations.Operation;
import com.clickkloudy.api.media.Form;
import com.clickkloudy.api.media.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Walks everything that can be asked below a workspace: to whoever does not belong there, none of it exists.
final class ForeignWorkspaceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> FIRST = Map.of("local", "2027-06-01T09:00", "zone", "Europe/Berlin");
    private static final Map<String, String> DAILY = Map.of("rule", "FREQ=DAILY");
    private static final Map<String, Object> TICKET = Map.of("name", "a.png", "bytes", 100);
    private static final String FORM = "multipart/form-data; boundary=x";

    private static TestServer server;
    private static Browser owner;
    private static Browser neighbour;
    private static List<Operation> operations;
    private static Map<String, String> ids;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        owner = server.admin();
        neighbour = server.neighbour();
        operations = Operations.belowWorkspace(server);
        ids = belongings(owner);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_walk_covers_every_shelf() {
        assertThat(operations).hasSizeGreaterThanOrEqualTo(19);
        assertThat(ids)
                .containsOnlyKeys(
                        "accounts", "campaigns", "groups", "media", "platform-apps", "posts", "series", "tickets");
        for (var each : operations) {
            assertThat(each.at("w", ids)).as(each.toString()).doesNotContain("{", "//");
        }
    }

    @Test
    void to_a_member_of_another_workspace_nothing_is_there_whatever_they_send() {
        var before = everything();
        var workspace = owner.workspace().toString();

        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            bodies(operation)
                    .forEach((name, sent) ->
                            check(operation, name, ask(neighbour, operation, workspace, ids, sent), wrong));
        }

        assertThat(wrong).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void to_a_member_nothing_of_another_workspace_is_there() {
        var before = everything();
        var workspace = neighbour.workspace().toString();

        var wrong = new ArrayList<String>();
        for (var operation : operations) {
            if (operation.namesOne()) {
                var sent = new Sent(operation.type(), plausible(operation));
                check(operation, "plausible", ask(neighbour, operation, workspace, ids, sent), wrong);
                var unknown = new TreeMap<>(ids);
                unknown.replaceAll((shelf, id) -> UUID.randomUUID().toString());
                check(operation, "unknown", ask(neighbour, operation, workspace, unknown, sent), wrong);
                unknown.replaceAll((shelf, id) -> "nothing");
                check(operation, "no id", ask(neighbour, operation, workspace, unknown, sent), wrong);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_a_body_names_is_looked_for_in_the_workspace_alone() {
        var before = everything();
        var content = Map.of("text", "Hello", "mediaIds", List.of(ids.getOrDefault("media", "")));
        var audience = Map.of("accountIds", List.of(ids.getOrDefault("accounts", "")));
        var none = Map.of("accountIds", List.of());

        for (var below : List.of("/campaigns", "/campaigns/check")) {
            var path = neighbour.path(below);
            neighbour
                    .post(path, Map.of("content", Map.of("text", "Hello"), "audience", audience))
                    .isProblem(422, "invalid")
                    .pointsAt("/audience/accountIds/0");
            neighbour
                    .post(
                            path,
                            Map.of(
                                    "content", Map.of("text", "Hello"),
                                    "audience", Map.of("groupIds", List.of(ids.getOrDefault("groups", "")))))
                    .isProblem(422, "invalid")
                    .pointsAt("/audience/groupIds/0");
            neighbour
                    .post(path, Map.of("content", content, "audience", none))
                    .isProblem(422, "invalid")
                    .pointsAt("/content/mediaIds/0");
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void another_spelling_of_the_address_leads_nowhere_else() {
        var workspace = owner.workspace().toString();

        for (var path : List.of(
                "/api/v1/%77orkspaces/" + workspace + "/accounts",
                "/api/v1/workspaces/" + workspace.toUpperCase(Locale.ROOT) + "/accounts",
                "/api/v1/workspaces/" + workspace + ";x=1/accounts",
                "/api/v1/workspaces;x/" + workspace + "/accounts",
                "/api/v1/./workspaces/" + workspace + "/accounts",
                "/api/v1//workspaces/" + workspace + "/accounts",
                "/api/v1/workspaces/" + neighbour.workspace() + "/../" + workspace + "/accounts",
                "/api/v1/workspaces/" + workspace + "/nothing",
                "/api/v1/workspaces/" + workspace + "/accounts/")) {
            var reply = server.rawRequest("GET " + path + " HTTP/1.1\r\nHost: "
                    + server.address().getAuthority() + "\r\nCookie: SESSION="
                    + neighbour.cookies().get("SESSION") + "\r\nConnection: close\r\n\r\n");
            assertThat(reply).as(path).containsPattern("^HTTP/1.1 40[04] ").contains("application/problem+json");
        }
    }

    private record Sent(String type, String body) {}

    /// By what is wrong with them.
    private static Map<String, Sent> bodies(Operation operation) {
        return new TreeMap<>(Map.of(
                "plausible", new Sent(operation.type(), plausible(operation)),
                "nothing", new Sent("", ""),
                "XML", new Sent("text/xml", "<a/>"),
                "broken JSON", new Sent("application/json", "{\"action\":"),
                "wrong JSON", new Sent("application/json", "[[[[1]]]]"),
                "a form", new Sent("application/x-www-form-urlencoded", "action=pause"),
                "a broken upload", new Sent(FORM, "--x\r\nContent-Dispo"),
                "no type at all", new Sent("rubbish", "\u0000\u0001")));
    }

    private static String plausible(Operation operation) {
        return switch (operation.type()) {
            case "" -> "";
            case "multipart/form-data" ->
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"
                        + "picture\r\n--x--\r\n";
            case "text/csv" -> "handle,password\neve,right\n";
            default -> JSON.writeValueAsString(fitting(operation));
        };
    }

    private static Map<String, Object> fitting(Operation operation) {
        return switch (operation.path().replaceFirst(".*\\{workspace}", "")) {
            case "/accounts/connections" ->
                Map.of("platform", "finch", "form", Map.of("handle", "eve", "password", "right"));
            case "/accounts/{id}/zone" -> Map.of("zone", "Europe/Berlin");
            case "/groups/{id}/queue" -> Map.of("zone", "Europe/Berlin", "times", List.of());
            case "/groups", "/groups/{id}" -> Map.of("name", "Taken over");
            case "/campaigns", "/campaigns/check" -> campaign(ids.getOrDefault("accounts", ""));
            case "/campaigns/{id}" -> Map.of("name", "Taken over");
            case "/campaigns/{id}/actions" -> Map.of("action", "cancel");
            case "/media/tickets", "/media/tickets/{id}/content" -> TICKET;
            case "/platform-apps" -> app();
            case "/platform-apps/{id}" -> Map.of("name", "Taken over");
            case "/series" -> series(ids.getOrDefault("accounts", ""));
            case "/series/preview" -> Map.of("schedule", FIRST, "repeat", DAILY);
            case "/series/{id}" -> Map.of("name", "Taken over");
            case "/series/{id}/actions" -> Map.of("action", "end");
            case "/posts/{id}/actions" -> Map.of("action", "skip");
            default -> throw new IllegalStateException("Say here what a fitting body is: " + operation);
        };
    }

    private static Reply ask(
            Browser browser, Operation operation, String workspace, Map<String, String> ids, Sent sent) {
        var type = sent.type().equals("multipart/form-data") ? FORM : sent.type();
        var headers = type.isEmpty() || sent.body().isEmpty() ? Map.<String, String>of() : Map.of("Content-Type", type);
        return browser.send(operation.method(), operation.at(workspace, ids), sent.body(), headers);
    }

    private static void check(Operation operation, String name, Reply reply, List<String> wrong) {
        var problem = reply.header("Content-Type").startsWith("application/problem+json");
        if (reply.status() != 404 || !problem || !reply.text("/code").equals("not_found")) {
            wrong.add(operation + " with " + name + " -> " + reply.status() + " " + reply.body());
        }
    }

    /// One thing of each kind.
    private static Map<String, String> belongings(Browser browser) {
        var form = Map.of("handle", "ada", "password", "right");
        var account = browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
        var campaign = browser.post(browser.path("/campaigns"), campaign(account))
                .is(201)
                .text("/id");
        var post =
                browser.get(browser.path("/campaigns/" + campaign + "/posts")).text("/items/0/id");
        var series =
                browser.post(browser.path("/series"), series(account)).is(201).text("/id");
        var app = browser.post(browser.path("/platform-apps"), app()).is(201).text("/id");
        var group = browser.post(browser.path("/groups"), Map.of("name", "Ours", "accountIds", List.of(account)))
                .is(201)
                .text("/id");
        var ticket =
                browser.post(browser.path("/media/tickets"), TICKET).is(201).text("/id");
        return Map.of(
                "accounts", account,
                "campaigns", campaign,
                "groups", group,
                "platform-apps", app,
                "posts", post,
                "media", picture(browser),
                "series", series,
                "tickets", ticket);
    }

    private static Map<String, Object> app() {
        var fields = Map.of("clientId", "ours", "clientSecret", "secret");
        return Map.of("platform", "wren", "name", "Ours", "fields", fields);
    }

    private static Map<String, Object> campaign(String account) {
        return Map.of(
                "content", Map.of("text", "Hello"),
                "audience", Map.of("accountIds", List.of(account)),
                "schedule", FIRST);
    }

    private static Map<String, Object> series(String account) {
        return Map.of(
                "content",
                Map.of("text", "Hello"),
                "audience",
                Map.of("accountIds", List.of(account)),
                "schedule",
                FIRST,
                "repeat",
                DAILY);
    }

    private static String picture(Browser browser) {
        return Form.file("a.png", Samples.png(5, 5)).sendTo(browser).is(201).text("/id");
    }

    /// @return every row but those of sessions, by table
    private static Map<String, String> everything() {
        var jdbc = server.database().jdbc();
        var tables = jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_name not like 'spring_session%'""").query(String.class).list();
        var all = new TreeMap<String, String>();
        for (var table : tables) {
            var rows = jdbc.sql(
                    "select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from \"" + table + "\" t");
            all.put(table, rows.query(String.class).single());
        }
        return all;
    }
}
