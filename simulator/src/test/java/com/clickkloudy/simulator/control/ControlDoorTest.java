package com.clickkloudy.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.http.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ControlDoorTest {
    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Caller door = Caller.of(simulator.address());

    @AfterEach
    void close() {
        simulator.close();
    }

    private JsonNode open(int count) {
        return door.postJson("/control/accounts", Json.object("platform", "bluesky", "count", count, "prefix", "anna"))
                .json()
                .path("accounts");
    }

    private Reply publish(JsonNode account, String rkey) {
        var bluesky = Caller.of(simulator.address("bluesky"));
        String token = bluesky.postJson(
                        "/xrpc/com.atproto.server.createSession",
                        Json.object("identifier", account.path("did"), "password", account.path("appPassword")))
                .at("/accessJwt");
        return bluesky.bearing(token)
                .postJson(
                        "/xrpc/com.atproto.repo.putRecord",
                        Json.object(
                                "repo",
                                account.path("did"),
                                "collection",
                                "app.bsky.feed.post",
                                "rkey",
                                rkey,
                                "record",
                                Json.object(
                                        "$type",
                                        "app.bsky.feed.post",
                                        "text",
                                        "Hello",
                                        "createdAt",
                                        "2026-11-22T10:00:00Z")));
    }

    @Test
    void accounts_are_made_in_bulk_and_the_same_order_gives_the_same_accounts() {
        var accounts = open(3);

        assertThat(accounts.size()).isEqualTo(3);
        assertThat(accounts.path(2).path("handle").asString()).isEqualTo("anna3.bsky.test");
        assertThat(open(3)).isEqualTo(accounts);
        assertThat(door.get("/control/accounts?platform=bluesky").json().path("accounts"))
                .isEqualTo(accounts);
    }

    @Test
    void the_ledger_tells_what_was_accepted_since() {
        var accounts = open(2);
        publish(accounts.path(0), "3mabcdefghij2");
        long next = door.get("/control/ledger").json().path("next").asLong();
        publish(accounts.path(1), "3mabcdefghij3");

        var all = door.get("/control/ledger?platform=bluesky").json().path("entries");
        var later = door.get("/control/ledger?since=" + next).json().path("entries");

        assertThat(all.size()).isEqualTo(2);
        assertThat(all.path(0).path("key").asString()).isEqualTo("3mabcdefghij2");
        assertThat(all.path(0).path("text").asString()).isEqualTo("Hello");
        assertThat(Instant.parse(all.path(0).path("at").asString()))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(later.size()).isEqualTo(1);
        assertThat(later.path(0).path("account")).isEqualTo(accounts.path(1).path("did"));
    }

    @Test
    void counts_say_how_many_an_account_has_and_what_came_twice() {
        var accounts = open(2);
        publish(accounts.path(0), "3mabcdefghij2");
        publish(accounts.path(0), "3mabcdefghij2");
        publish(accounts.path(1), "3mabcdefghij3");

        var counts = door.get("/control/ledger/counts").json();

        assertThat(counts.path("published").asInt()).isEqualTo(2);
        assertThat(counts.path("platforms").path("bluesky").asInt()).isEqualTo(2);
        assertThat(counts.path("accounts")
                        .path("bluesky/" + accounts.path(0).path("did").asString())
                        .asInt())
                .isEqualTo(1);
        assertThat(counts.path("repeated").size()).isZero();
    }

    @Test
    void a_fault_is_set_seen_and_taken_back() {
        var id = door.postJson(
                        "/control/faults",
                        Json.object(
                                "kind", "refuse-before", "platform", "bluesky", "operation", "publish", "status", 502))
                .at("/id");
        var account = open(1).path(0);

        assertThat(publish(account, "3mabcdefghij2").status()).isEqualTo(502);
        assertThat(door.get("/control/faults").at("/faults/0/fired")).isEqualTo("1");
        assertThat(door.delete("/control/faults/" + id).status()).isEqualTo(204);
        assertThat(publish(account, "3mabcdefghij2").status()).isEqualTo(200);
    }

    @Test
    void the_clock_is_set_and_set_back() {
        assertThat(door.postJson("/control/clock", Json.object("fixed", "2026-12-01T09:00:00Z"))
                        .at("/now"))
                .isEqualTo("2026-12-01T09:00:00Z");
        assertThat(door.postJson("/control/clock", Json.object("advance", "PT1H"))
                        .at("/now"))
                .isEqualTo("2026-12-01T10:00:00Z");
        door.postJson("/control/clock", Json.object());

        assertThat(Duration.between(simulator.clock().instant(), Instant.now()).abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_limit_is_changed_by_name_until_the_reset() {
        door.postJson(
                "/control/limits", Json.object("platform", "bluesky", "name", "write", "amount", 2, "per", "PT1H"));
        var account = open(1).path(0);

        assertThat(publish(account, "3mabcdefghij2").header("RateLimit-Remaining"))
                .isEqualTo("0");
        assertThat(publish(account, "3mabcdefghij3").status()).isEqualTo(429);
        door.postJson("/control/reset", Json.object());
        assertThat(publish(account, "3mabcdefghij3").status()).isEqualTo(200);
    }

    @Test
    void requests_are_counted_by_operation() {
        publish(open(1).path(0), "3mabcdefghij2");

        var requests = door.get("/control/requests?platform=bluesky").json();

        assertThat(requests.path("total").asInt()).isEqualTo(2);
        assertThat(requests.at("/operations/0/operation").asString()).isEqualTo("com.atproto.repo.putRecord");
        assertThat(requests.at("/operations/0/answers/200").asInt()).isEqualTo(1);
    }

    @Test
    void settings_change_how_a_platform_behaves() {
        door.postJson(
                "/control/settings",
                Json.object("platform", "bluesky", "settings", Json.object("blobUploadLimit", 10)));

        assertThat(Caller.of(simulator.address("bluesky"))
                        .get("/xrpc/com.atproto.server.describeServer")
                        .at("/blobUploadLimit"))
                .isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/control/faults | {'kind':'earthquake'} | kind is none of",
                "/control/faults | {'kind':'latency','milis':5} | milis is none of",
                "/control/faults | {'kind':'latency','probability':2} | probability",
                "/control/accounts | {'platform':'nowhere'} | platform is none of",
                "/control/accounts | {'platform':'bluesky','count':0} | count is between",
                "/control/accounts | {'platform':'bluesky','prefix':'<b>'} | prefix is",
                "/control/clock | {'fixed':'tomorrow'} | tomorrow",
                "/control/limits | {'platform':'bluesky','name':'write'} | amount is missing",
                "/control/reset | [] | JSON object",
                "/control/reset | { | not JSON"
            })
    void what_is_asked_wrongly_is_answered_with_a_sentence(String path, String json, String words) {
        var reply = door.with("Content-Type", "application/json")
                .post(path, json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/error")).contains(words);
    }

    @Test
    void a_post_that_is_not_json_is_refused() {
        assertThat(door.postForm("/control/reset", "").status()).isEqualTo(400);
    }
}
