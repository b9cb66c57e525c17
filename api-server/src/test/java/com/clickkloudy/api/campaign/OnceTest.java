package com.clickkloudy.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Whoever sends twice makes one, and whoever changes what has changed is told so.
final class OnceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestServer server;
    private static Browser browser;
    private static String campaigns;
    private static String account;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
        campaigns = browser.path("/campaigns");
        account = connected(browser);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void sent_many_times_at_once_it_is_one_campaign() throws Exception {
        var key = key();

        var replies = together(IntStream.range(0, 24)
                .<Callable<Reply>>mapToObj(n -> () -> create("Many", account, key))
                .toList());

        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies.stream().map(reply -> reply.text("/id")).distinct()).hasSize(1);
        assertThat(posts("Many")).isEqualTo(1);
    }

    @Test
    void two_bodies_with_one_key_at_once_are_one_campaign_and_one_refusal() throws Exception {
        for (var round = 0; round < 5; round++) {
            var key = key();

            var replies = together(List.of(() -> create("Left", account, key), () -> create("Right", account, key)));

            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 422);
        }
        assertThat(posts("Left") + posts("Right")).isEqualTo(5);
    }

    @Test
    void the_key_of_what_was_refused_may_be_used_again() {
        var key = key();

        create("x".repeat(301), account, key).isProblem(422, "posts_blocked");
        create("Refused", UUID.randomUUID().toString(), key).isProblem(422, "invalid");
        create("Better", account, key).is(201);

        assertThat(posts("Better")).isEqualTo(1);
    }

    @Test
    void a_key_counts_in_its_workspace_alone() {
        var neighbour = server.neighbour();
        var theirs = connected(neighbour);
        var key = key();

        create("Ours", account, key).is(201);
        var body = JSON.writeValueAsString(request("Ours", theirs));
        neighbour.send("POST", neighbour.path("/campaigns"), body, key).is(201);

        assertThat(posts("Ours")).isEqualTo(2);
    }

    @Test
    void without_a_key_every_request_makes_one() {
        create("Keyless", account, Map.of()).is(201);
        create("Keyless", account, Map.of()).is(201);

        assertThat(posts("Keyless")).isEqualTo(2);
    }

    @Test
    void a_key_that_is_none_is_refused() {
        create("Bad key", account, Map.of("Idempotency-Key", "  ")).isProblem(422, "invalid");
        create("Bad key", account, Map.of("Idempotency-Key", "k".repeat(201))).isProblem(422, "invalid");

        assertThat(posts("Bad key")).isZero();
        create("Good key", account, Map.of("Idempotency-Key", "k".repeat(200))).is(201);
    }

    @Test
    void of_two_changes_made_at_once_on_the_same_revision_one_is_stale() throws Exception {
        var draft = browser.post(campaigns, Map.of("content", Map.of("text", "Draft"), "audience", Map.of()))
                .is(201);
        var path = campaigns + "/" + draft.text("/id");
        var seen = Map.of("If-Match", draft.header("ETag"));

        var replies = together(IntStream.range(0, 8)
                .<Callable<Reply>>mapToObj(n -> () -> browser.send("PATCH", path, "{\"name\":\"n" + n + "\"}", seen))
                .toList());

        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 412).hasSize(7);
        assertThat(browser.get(path).text("/revision")).isEqualTo("2");
    }

    @Test
    void nothing_is_done_on_a_stale_revision() {
        var made = create("Stale", account, Map.of()).is(201);
        var path = campaigns + "/" + made.text("/id");

        for (var tag : List.of("\"99\"", "99", "W/\"1\"", "\"\"", "rubbish", "\"99\", \"98\"")) {
            var stale = Map.of("If-Match", tag);
            browser.send("PATCH", path, "{\"name\":\"x\"}", stale).isProblem(412, "stale");
            browser.send("DELETE", path, "", stale).isProblem(412, "stale");
            browser.send("POST", path + "/actions", "{\"action\":\"cancel\"}", stale)
                    .isProblem(412, "stale");
        }

        assertThat(browser.get(path).text("/state")).isEqualTo("SCHEDULED");
        browser.send("POST", path + "/actions", "{\"action\":\"cancel\"}", Map.of("If-Match", made.header("ETag")))
                .is(202);
    }

    private static Reply create(String text, String account, Map<String, String> headers) {
        return browser.send("POST", campaigns, JSON.writeValueAsString(request(text, account)), headers);
    }

    private static Map<String, Object> request(String text, String account) {
        return Map.of(
                "content", Map.of("text", text),
                "audience", Map.of("accountIds", List.of(account)),
                "schedule", Map.of("local", "2027-06-01T09:00", "zone", "Europe/Berlin"));
    }

    private static String connected(Browser browser) {
        var form = Map.of("handle", "ada", "password", "right");
        return browser.post(browser.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static List<Reply> together(List<Callable<Reply>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var each : threads.invokeAll(calls)) {
                replies.add(each.get());
            }
            return replies;
        }
    }

    /// @return how many posts there are of campaigns with this text
    private static int posts(String text) {
        return server.database()
                .jdbc()
                .sql("""
                        select count(*) from post join campaign on campaign.id = post.campaign_id
                        where campaign.content ->> 'text' = ?""")
                .param(text)
                .query(Integer.class)
                .single();
    }
}
