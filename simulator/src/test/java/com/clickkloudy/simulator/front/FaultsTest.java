package com.clickkloudy.simulator.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.fault.Aim;
import com.clickkloudy.simulator.fault.Fault;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Often;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;

class FaultsTest {
    private static final String PUT = "com.atproto.repo.putRecord";
    private static final Aim PUBLISHING = Aim.at("bluesky", "publish");

    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Caller anybody = Caller.of(simulator.address("bluesky"));
    private final Credentials anna =
            simulator.open("bluesky", Opening.of(1, "anna")).getFirst();
    private final Caller owner = anybody.bearing(anybody.postJson(
                    "/xrpc/com.atproto.server.createSession",
                    Json.object("identifier", anna.account(), "password", anna.get("appPassword")))
            .at("/accessJwt"));

    @AfterEach
    void close() {
        simulator.close();
    }

    private Reply publish() {
        return owner.postJson(
                "/xrpc/" + PUT,
                Json.object(
                        "repo",
                        anna.account(),
                        "collection",
                        "app.bsky.feed.post",
                        "rkey",
                        "3mabcdefghij2",
                        "record",
                        Json.object(
                                "$type", "app.bsky.feed.post", "text", "Hello", "createdAt", "2026-11-22T10:00:00Z")));
    }

    private long published() {
        return simulator
                .ledger()
                .book("bluesky")
                .of(What.PUBLISHED, anna.account())
                .size();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT_THEN_DROP", "TRUNCATED"})
    void an_answer_that_breaks_off_leaves_an_accepted_post(Trouble trouble) {
        simulator.faults().set(Fault.once(trouble, PUBLISHING));

        assertThatThrownBy(this::publish).isInstanceOf(UncheckedIOException.class);

        assertThat(published()).isEqualTo(1);
        assertThat(publish().status()).isEqualTo(200);
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void a_dropped_connection_may_also_mean_that_nothing_was_accepted() {
        simulator.faults().set(Fault.once(Trouble.DROP_BEFORE, PUBLISHING));

        assertThatThrownBy(this::publish).isInstanceOf(UncheckedIOException.class);

        assertThat(published()).isZero();
    }

    @Test
    void an_error_500_may_hide_an_accepted_post() {
        simulator.faults().set(Fault.once(Trouble.ACCEPT_THEN_500, PUBLISHING));

        assertThat(publish().status()).isEqualTo(500);
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void a_stalled_answer_comes_long_after_acceptance() {
        simulator
                .faults()
                .set(Fault.once(Trouble.ACCEPT_THEN_STALL, PUBLISHING).how(How.USUAL.lasting(Duration.ofMillis(300))));
        long began = System.nanoTime();

        assertThat(publish().status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(290));
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void an_unparsable_answer_says_that_it_is_json() {
        simulator.faults().set(Fault.once(Trouble.UNPARSABLE, PUBLISHING));

        var reply = publish();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).contains("json");
        assertThatThrownBy(reply::json).isInstanceOf(JacksonException.class);
        assertThat(published()).isEqualTo(1);
    }

    @Test
    void a_refusal_before_acceptance_has_the_status_that_was_asked_for() {
        simulator.faults().set(Fault.once(Trouble.REFUSE_BEFORE, PUBLISHING).how(How.USUAL.status(502)));

        var reply = publish();

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.at("/error")).isEqualTo("UpstreamFailure");
        assertThat(published()).isZero();
    }

    @Test
    void being_throttled_comes_with_a_hint_only_where_one_is_given() {
        simulator.faults().set(Fault.once(Trouble.THROTTLE, PUBLISHING));
        var silent = publish();
        simulator
                .faults()
                .set(Fault.once(Trouble.THROTTLE, PUBLISHING).how(How.USUAL.retryAfter(Duration.ofSeconds(17))));
        var hinting = publish();

        assertThat(silent.status()).isEqualTo(429);
        assertThat(silent.header("Retry-After")).isEmpty();
        assertThat(hinting.header("Retry-After")).isEqualTo("17");
        assertThat(published()).isZero();
    }

    @Test
    void an_account_can_be_signed_out_alone() {
        var ben = simulator.open("bluesky", Opening.of(1, "ben")).getFirst();
        simulator.faults().set(Fault.always(Trouble.UNAUTHORIZED, new Aim("bluesky", anna.account(), "any")));

        assertThat(publish().status()).isEqualTo(401);
        assertThat(anybody.postJson(
                                "/xrpc/com.atproto.server.createSession",
                                Json.object("identifier", ben.account(), "password", ben.get("appPassword")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void only_the_nth_matching_call_is_hit() {
        simulator
                .faults()
                .set(Fault.once(Trouble.REFUSE_BEFORE, Aim.at("bluesky", PUT)).often(Often.onlyThe(2)));

        assertThat(publish().status()).isEqualTo(200);
        assertThat(publish().status()).isEqualTo(503);
        assertThat(publish().status()).isEqualTo(200);
    }

    @Test
    void a_probability_hits_about_so_many() {
        simulator.faults().set(Fault.always(Trouble.REFUSE_BEFORE, PUBLISHING).often(new Often(0, 0, 0.5)));

        long refused = java.util.stream.IntStream.range(0, 60)
                .filter(any -> publish().status() == 503)
                .count();

        assertThat(refused).isBetween(15L, 45L);
    }

    @Test
    void listings_show_a_post_only_after_the_delay() {
        publish();
        simulator
                .faults()
                .set(Fault.always(Trouble.LISTING_DELAY, Aim.at("bluesky", "list"))
                        .how(How.USUAL.lasting(Duration.ofSeconds(30))));
        String path = "/xrpc/app.bsky.feed.getAuthorFeed?actor=" + anna.account();

        assertThat(anybody.get(path).json().path("feed").size()).isZero();
        simulator.clock().advance(Duration.ofSeconds(31));
        assertThat(anybody.get(path).json().path("feed").size()).isEqualTo(1);
    }

    @Test
    void what_was_asked_and_answered_is_counted() {
        publish();
        simulator.faults().set(Fault.once(Trouble.REFUSE_BEFORE, PUBLISHING));
        publish();

        var count = simulator.tally().counts().stream()
                .filter(one -> one.operation().name().equals(PUT))
                .findFirst()
                .orElseThrow();

        assertThat(count.times()).isEqualTo(2);
        assertThat(count.answers()).containsEntry("200", 1L).containsEntry("503", 1L);
    }

    @Test
    void a_caller_that_names_another_host_is_turned_away() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", simulator.port())) {
            socket.getOutputStream()
                    .write("GET /control/accounts HTTP/1.1\r\nHost: example.org\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            byte[] head = socket.getInputStream().readNBytes(12);

            assertThat(new String(head, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 421");
        }
    }
}
