package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.platform.Hold;
import com.clickkloudy.storage.platform.Hold.Place;
import com.clickkloudy.storage.platform.Hold.Scope;
import com.clickkloudy.storage.platform.Holds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorTest {
    private static final String PLATFORMS = "/api/v1/operator/platforms";
    private static final String ACTIONS = PLATFORMS + "/finch/actions";
    private static final PlatformId FINCH = new PlatformId("finch");
    private TestServer server;
    private Browser operator;

    @BeforeAll
    void open() {
        server = TestServer.start();
        operator = server.admin();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void a_platform_is_paused_and_resumed_with_its_queue_in_view() {
        schedule();

        var paused = operator.post(ACTIONS, Map.of("action", "pause", "why", "They are moving house."))
                .is(202);

        assertThat(paused.text("/state")).isEqualTo("PAUSED");
        assertThat(paused.text("/why")).isEqualTo("Finch is paused: They are moving house.");
        assertThat(paused.json().at("/open").asInt()).isEqualTo(1);
        assertThat(paused.json().at("/due").asInt()).isZero();
        assertThat(paused.json().has("expectedEnd")).isFalse();
        assertThat(finch().at("/state").asString()).isEqualTo("PAUSED");
        assertThat(server.bean(Holds.class).now())
                .filteredOn(hold -> hold.kind() == Hold.Kind.PAUSED)
                .extracting(Hold::place)
                .containsExactly(Place.all(FINCH));

        var resumed = operator.post(ACTIONS, Map.of("action", "resume")).is(202);

        assertThat(resumed.text("/state")).isEqualTo("OPEN");
        assertThat(Instant.parse(resumed.text("/expectedEnd"))).isEqualTo(Instant.parse("2027-06-01T07:00:00Z"));
        operator.post(ACTIONS, Map.of("action", "resume")).isProblem(409, "not_paused");
    }

    @Test
    void what_asks_to_wait_and_what_fails_is_counted() {
        var holds = server.bean(Holds.class);
        holds.throttled(new Place(FINCH, Scope.ACCOUNT, "ada"), "Wait.", Duration.ofMinutes(5));
        holds.unreachable(new Place(FINCH, Scope.HOST, ""), "Away.", Duration.ofMinutes(5));

        assertThat(finch().at("/throttled").asInt()).isEqualTo(1);
        assertThat(finch().at("/unreachable").asInt()).isEqualTo(1);
    }

    @Test
    void nobody_but_operators_sees_or_decides_it() {
        var neighbour = server.neighbour();

        neighbour.get(PLATFORMS).isProblem(403, "operators_only");
        neighbour.get("/api/v1/%6Fperator/platforms").isProblem(403, "operators_only");
        neighbour.post(ACTIONS, Map.of("action", "pause")).isProblem(403, "operators_only");
        server.browser().get(PLATFORMS).isProblem(401, "signed_out");
    }

    @Test
    void an_unknown_platform_or_action_is_refused() {
        operator.post(PLATFORMS + "/emu/actions", Map.of("action", "pause")).isProblem(404, "not_found");
        operator.post(ACTIONS, Map.of("action", "explode")).is(422);
        operator.post(ACTIONS, Map.of("action", "pause", "why", "x".repeat(201)))
                .is(422);
    }

    private JsonNode finch() {
        for (var each : operator.get(PLATFORMS).is(200).json().at("/items")) {
            if (each.at("/slug").asString().equals("finch")) {
                return each;
            }
        }
        throw new AssertionError("There is no finch.");
    }

    private void schedule() {
        var form = Map.of("handle", "ada", "password", "right");
        var account = operator.post(operator.path("/accounts/connections"), Map.of("platform", "finch", "form", form))
                .is(200)
                .text("/accounts/0/id");
        operator.post(
                        operator.path("/campaigns"),
                        Map.of(
                                "content", Map.of("text", "Hello"),
                                "audience", Map.of("accountIds", List.of(account)),
                                "schedule", Map.of("local", "2027-06-01T09:00", "zone", "Europe/Berlin")))
                .is(201);
    }
}
