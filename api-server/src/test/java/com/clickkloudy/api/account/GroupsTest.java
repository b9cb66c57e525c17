package com.clickkloudy.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Groups of accounts as browsers make them, and campaigns that go to them.
final class GroupsTest {
    private static final Map<String, String> JUNE = Map.of("local", "2027-06-01T09:00", "zone", "Europe/Berlin");
    private static TestServer server;
    private static Browser browser;
    private static Browser neighbour;
    private static String groups;
    private static String campaigns;
    private static String ada;
    private static String bob;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
        neighbour = server.neighbour();
        groups = browser.path("/groups");
        campaigns = browser.path("/campaigns");
        ada = connected(browser, "ada");
        bob = connected(browser, "bob");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_group_is_made_changed_and_deleted() {
        var made = browser.post(groups, Map.of("name", " Clients ", "accountIds", List.of(bob, ada, bob)))
                .is(201);
        var path = groups + "/" + made.text("/id");
        assertThat(made.text("/name")).isEqualTo("Clients");
        assertThat(texts(made, "/accountIds")).containsExactly(ada, bob);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");

        var changed = patch(path, "{\"accountIds\":[\"" + ada + "\"]}", Map.of("If-Match", "\"1\""))
                .is(200);
        assertThat(changed.text("/name")).isEqualTo("Clients");
        assertThat(texts(changed, "/accountIds")).containsExactly(ada);
        patch(path, "{\"name\":\"x\"}", Map.of("If-Match", "\"1\"")).isProblem(412, "stale");
        browser.send("DELETE", path, "", Map.of("If-Match", "\"1\"")).isProblem(412, "stale");

        browser.send("DELETE", path, "", Map.of("If-Match", "\"2\"")).is(204);
        browser.get(path).isProblem(404, "not_found");
        assertThat(texts(browser.get(browser.path("/accounts/" + ada)).is(200), "/groupIds"))
                .doesNotContain(made.text("/id"));
    }

    @Test
    void groups_are_listed_by_name_in_pages_with_their_size() {
        for (var name : List.of("List c", "list a", "List b")) {
            group(name, ada);
        }

        var page = browser.get(groups + "?limit=200").is(200);
        var names = page.json()
                .at("/items")
                .valueStream()
                .map(each ->
                        each.at("/name").asString() + " " + each.at("/accounts").asInt())
                .filter(name -> name.startsWith("List") || name.startsWith("list"));

        assertThat(names).containsExactly("list a 1", "List b 1", "List c 1");
        assertThat(browser.get(groups + "?limit=1").is(200).text("/next")).isNotBlank();
    }

    @Test
    void accounts_are_listed_by_group_and_say_which_they_are_in() {
        var group = group("Filter", bob);

        var found = browser.get(browser.path("/accounts?group=" + group)).is(200);

        assertThat(found.json().at("/total").asInt()).isEqualTo(1);
        assertThat(found.text("/items/0/id")).isEqualTo(bob);
        assertThat(texts(found, "/items/0/groupIds")).contains(group);
        browser.get(browser.path("/accounts?group=" + UUID.randomUUID())).isProblem(404, "not_found");
        neighbour.get(neighbour.path("/accounts?group=" + group)).isProblem(404, "not_found");
        browser.get(browser.path("/accounts?group=some")).isProblem(422, "invalid");
    }

    @Test
    void the_same_key_makes_one_group_and_no_other() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var once = browser.send("POST", groups, "{\"name\":\"Keyed\"}", key)
                .is(201)
                .text("/id");

        assertThat(browser.send("POST", groups, "{\"name\":\"Keyed\"}", key)
                        .is(201)
                        .text("/id"))
                .isEqualTo(once);
        browser.send("POST", groups, "{\"name\":\"Other\"}", key).isProblem(422, "idempotency_key_reused");
    }

    @Test
    void a_name_is_taken_in_its_workspace_alone() {
        var mine = group("Taken", ada);

        browser.post(groups, Map.of("name", "TAKEN")).isProblem(422, "invalid").pointsAt("/name");
        neighbour.post(neighbour.path("/groups"), Map.of("name", "Taken")).is(201);
        patch(groups + "/" + mine, "{\"name\":\"taken\"}", Map.of()).is(200);
    }

    static Stream<Arguments> bad_groups() {
        var many = IntStream.range(0, 1_001)
                .mapToObj(n -> "\"" + new UUID(n, n) + "\"")
                .collect(Collectors.joining(","));
        return Stream.of(
                Arguments.of("no name", "{}", "/name"),
                Arguments.of("a blank name", "{\"name\":\"  \"}", "/name"),
                Arguments.of("a name too long", "{\"name\":\"" + "n".repeat(101) + "\"}", "/name"),
                Arguments.of("a line break in the name", "{\"name\":\"a\\nb\"}", "/name"),
                Arguments.of("a number for the name", "{\"name\":7}", "/name"),
                Arguments.of("an unknown field", "{\"name\":\"x\",\"members\":[]}", "/members"),
                Arguments.of("no id for an account", "{\"name\":\"x\",\"accountIds\":[\"1\"]}", "/accountIds/0"),
                Arguments.of(
                        "an account that is not there",
                        "{\"name\":\"x\",\"accountIds\":[\"ADA\",\"" + UUID.randomUUID() + "\"]}",
                        "/accountIds/1"),
                Arguments.of("too many accounts", "{\"name\":\"x\",\"accountIds\":[" + many + "]}", "/accountIds"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_groups")
    void a_bad_group_is_refused_at_its_place(String what, String body, String pointer) {
        browser.send("POST", groups, body.replace("ADA", ada), Map.of())
                .isProblem(422, "invalid")
                .pointsAt(pointer);

        assertThat(browser.get(groups + "?limit=200").body()).as(what).doesNotContain("\"x\"");
    }

    @Test
    void an_account_of_another_workspace_cannot_be_put_into_a_group() {
        var theirs = connected(neighbour, "eve");

        browser.post(groups, Map.of("name", "Mixed", "accountIds", List.of(theirs)))
                .isProblem(422, "invalid")
                .pointsAt("/accountIds/0");
    }

    @Test
    void a_draft_goes_to_whoever_is_in_its_group_when_it_is_scheduled() {
        var group = group("Later", ada);
        var draft = browser.post(campaigns, campaign(Map.of("groupIds", List.of(group))))
                .is(201);
        var path = campaigns + "/" + draft.text("/id");
        assertThat(texts(draft, "/audience/groupIds")).containsExactly(group);
        assertThat(texts(draft, "/audience/accountIds")).isEmpty();

        patch(groups + "/" + group, "{\"accountIds\":[\"" + ada + "\",\"" + bob + "\"]}", Map.of())
                .is(200);
        var scheduled = schedule(path).is(202);

        assertThat(scheduled.json().at("/affected").asInt()).isEqualTo(2);
        assertThat(texts(scheduled, "/campaign/audience/accountIds")).containsExactlyInAnyOrder(ada, bob);
        patch(groups + "/" + group, "{\"accountIds\":[]}", Map.of()).is(200);
        assertThat(browser.get(path).json().at("/counts/total").asInt()).isEqualTo(2);
    }

    @Test
    void whoever_is_chosen_twice_posts_once() {
        var audience = Map.of(
                "accountIds", List.of(ada),
                "groupIds", List.of(group("Twice", ada, bob), group("Thrice", bob)),
                "platforms", List.of("finch"));
        var asked = campaign(Map.of("accountIds", List.of()));
        asked = Map.of("content", asked.get("content"), "audience", audience, "schedule", JUNE);

        var made = browser.post(campaigns, asked).is(201);

        assertThat(texts(made, "/audience/accountIds")).doesNotHaveDuplicates().contains(ada, bob);
    }

    @Test
    void an_empty_or_deleted_group_is_refused_when_it_is_scheduled() {
        var empty = group("Empty");
        var draft = browser.post(campaigns, campaign(Map.of("groupIds", List.of(empty), "accountIds", List.of(ada))))
                .is(201);
        var path = campaigns + "/" + draft.text("/id");

        schedule(path).isProblem(422, "invalid").pointsAt("/audience/groupIds/0");
        browser.delete(groups + "/" + empty).is(204);
        schedule(path).isProblem(422, "invalid").pointsAt("/audience/groupIds/0");

        assertThat(browser.get(path).text("/state")).isEqualTo("DRAFT");
    }

    @Test
    void a_group_named_twice_is_kept_once_and_an_empty_one_is_found_at_its_place() {
        var full = group("Full", ada);
        var empty = group("Vacant");
        var audience = Map.of("groupIds", List.of(full, full, empty));

        var draft = browser.post(campaigns, campaign(audience)).is(201);

        assertThat(texts(draft, "/audience/groupIds")).containsExactly(full, empty);
        var asked = Map.of("content", Map.of("text", "Hello"), "audience", audience, "schedule", JUNE);
        browser.post(campaigns, asked).isProblem(422, "invalid").pointsAt("/audience/groupIds/2");
    }

    @Test
    void a_series_goes_to_a_group_which_then_stays() {
        var group = group("Series", ada);
        var asked = Map.of(
                "content", Map.of("text", "Hello"),
                "audience", Map.of("groupIds", List.of(group)),
                "schedule", JUNE,
                "repeat", Map.of("rule", "FREQ=DAILY"));

        var made = browser.post(browser.path("/series"), asked).is(201);

        assertThat(texts(made, "/audience/groupIds")).containsExactly(group);
        browser.delete(groups + "/" + group).isProblem(409, "in_use");
    }

    private static Reply schedule(String campaign) {
        return browser.post(campaign + "/actions", Map.of("action", "schedule", "schedule", JUNE));
    }

    private static Map<String, Object> campaign(Map<String, ?> audience) {
        return Map.of("content", Map.of("text", "Hello"), "audience", audience);
    }

    private static String group(String name, String... accounts) {
        return browser.post(groups, Map.of("name", name, "accountIds", List.of(accounts)))
                .is(201)
                .text("/id");
    }

    private static Reply patch(String path, String body, Map<String, String> headers) {
        return browser.send("PATCH", path, body, headers);
    }

    private static List<String> texts(Reply reply, String pointer) {
        return reply.json().at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static String connected(Browser browser, String handle) {
        var form = Map.of("handle", handle, "password", "right");
        return browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }
}
