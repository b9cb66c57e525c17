package com.clickkloudy.platforms.kit.wire;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.platforms.kit.RawServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

final class WireTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Optional<SendBy> ONCE = Optional.of(SendBy.never());

    private final Wire wire = new Wire((host, port) -> host.equals("127.0.0.1"));

    @ParameterizedTest
    @ValueSource(
            strings = {"503 Service Unavailable", "429 Too Many Requests", "307 Temporary Redirect", "401 Unauthorized"
            })
    void an_answer_that_asks_to_come_again_is_handed_on_and_not_followed(String status) throws IOException {
        var headers =
                "Retry-After: 0\r\nLocation: /again\r\nWWW-Authenticate: Basic realm=\"x\"\r\nSet-Cookie: a=b\r\n";
        try (var server = RawServer.answering(answer(status, headers, ""))) {
            var results = Stream.of(ONCE, ONCE, Optional.<SendBy>empty(), Optional.<SendBy>empty())
                    .flatMap(once -> Stream.of(post(server, once, LONG), get(server, once)))
                    .map(wire::send)
                    .toList();

            var expected = Integer.parseInt(status.substring(0, 3));
            assertThat(results).allMatch(result -> ((Result.Answered) result).status() == expected);
            assertThat(server.requests()).hasSize(results.size());
            assertThat(server.requests()).noneMatch(request -> request.contains("Cookie"));
        }
    }

    @Test
    void a_repeatable_call_takes_a_connection_of_before_and_a_call_for_once_never_does() throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", "{}"))) {
            wire.send(post(server, Optional.empty(), LONG));
            wire.send(post(server, Optional.empty(), LONG));
            wire.send(post(server, ONCE, LONG));
            wire.send(post(server, ONCE, LONG));

            assertThat(server.requests()).hasSize(4);
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void a_stale_connection_loses_a_repeatable_call_without_sending_it_twice() throws IOException {
        RawServer.Reaction closing = peer -> {
            if (peer.number() == 1) {
                peer.say(answer("200 OK", "", "{}"));
            } else {
                peer.socket().close();
            }
        };
        try (var server = RawServer.that(closing)) {
            wire.send(post(server, Optional.empty(), LONG));
            var second = wire.send(post(server, Optional.empty(), LONG));

            assertThat(second).isEqualTo(new Result.Lost(Result.How.BROKEN));
            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_reset_after_the_request_loses_the_answer_and_nothing_is_sent_again() throws IOException {
        try (var server = RawServer.that(RawServer.Peer::reset)) {
            assertThat(wire.send(post(server, ONCE, LONG))).isEqualTo(new Result.Lost(Result.How.BROKEN));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void an_answer_that_breaks_off_is_lost() throws IOException {
        RawServer.Reaction half = peer -> {
            peer.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":");
            peer.socket().close();
        };
        try (var server = RawServer.that(half)) {
            assertThat(wire.send(post(server, ONCE, LONG))).isEqualTo(new Result.Lost(Result.How.BROKEN));
        }
    }

    @Test
    void a_refusal_that_breaks_off_is_still_a_refusal() throws IOException {
        RawServer.Reaction half = peer -> {
            peer.say("HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{\"half\":");
            peer.socket().close();
        };
        try (var server = RawServer.that(half)) {
            assertThat(((Result.Answered) wire.send(post(server, ONCE, LONG))).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_server_that_says_nothing_is_given_up_after_the_whole_time() throws IOException {
        try (var server = RawServer.that(peer -> Thread.sleep(LONG))) {
            var started = System.nanoTime();

            assertThat(wire.send(post(server, ONCE, SHORT))).isEqualTo(new Result.Lost(Result.How.TIMED_OUT));
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONG);
        }
    }

    @Test
    void a_server_that_drips_is_given_up_after_the_whole_time() throws IOException {
        RawServer.Reaction dripping = peer -> {
            peer.say("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            for (var drop = 0; drop < 1000; drop++) {
                peer.say(" ");
                Thread.sleep(Duration.ofMillis(50));
            }
        };
        try (var server = RawServer.that(dripping)) {
            assertThat(wire.send(post(server, ONCE, SHORT))).isEqualTo(new Result.Lost(Result.How.TIMED_OUT));
        }
    }

    @Test
    void a_name_server_that_hangs_is_given_up_and_nothing_leaves_when_it_wakes() throws Exception {
        var asked = new CountDownLatch(1);
        var hang = new CountDownLatch(1);
        try (var server = RawServer.answering(answer("200 OK", "", "{}"));
                var hanging = new Wire((host, port) -> true, host -> {
                    asked.countDown();
                    uninterruptibly(hang);
                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                })) {
            var uri = URI.create("http://slow.example:" + server.port());

            assertThat(hanging.send(shipment(uri, ONCE, SHORT))).isEqualTo(new Result.NotSent(Result.Why.UNREACHABLE));
            asked.await();
            hang.countDown();
            Thread.sleep(Duration.ofMillis(300));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void many_calls_at_once_do_not_wait_for_each_other() throws IOException {
        RawServer.Reaction slow = peer -> {
            Thread.sleep(Duration.ofMillis(500));
            peer.say(answer("200 OK", "", "{}"));
        };
        try (var server = RawServer.that(slow);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 400).forEach(call -> callers.execute(() -> wire.send(post(server, ONCE, LONG))));
            callers.shutdown();

            assertThat(callers.awaitTermination(8, TimeUnit.SECONDS)).isTrue();
            assertThat(server.requests()).hasSize(400);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void an_answer_over_the_cap_is_not_read_to_its_end() throws IOException {
        try (var server = RawServer.that(WireTest::endless)) {
            assertThat(wire.send(post(server, ONCE, LONG))).isEqualTo(new Result.Lost(Result.How.TOO_LARGE));
        }
    }

    private static void endless(RawServer.Peer peer) throws IOException {
        peer.say("HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n");
        for (var chunk = 0; chunk < 50; chunk++) {
            peer.say("x".repeat(1024 * 1024));
        }
    }

    @Test
    void nobody_there_means_that_nothing_was_sent() throws IOException {
        URI nobody;
        try (var server = RawServer.answering("")) {
            nobody = server.address();
        }

        assertThat(wire.send(shipment(nobody, ONCE, LONG))).isEqualTo(new Result.NotSent(Result.Why.UNREACHABLE));
    }

    @Test
    void a_server_without_a_certificate_gets_nothing() throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", "{}"))) {
            var encrypted = URI.create("https://127.0.0.1:" + server.port());

            assertThat(wire.send(shipment(encrypted, ONCE, SHORT)))
                    .isEqualTo(new Result.NotSent(Result.Why.UNREACHABLE));
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/",
                "https://[::1]:%d/",
                "https://[::ffff:127.0.0.1]:%d/",
                "https://localhost:%d/",
                "https://0.0.0.0:%d/",
                "https://0x7f000001:%d/",
                "https://2130706433:%d/",
                "http://localhost:%d/",
                "http://public.example/",
                "file:///etc/passwd",
                "https://user:pass@public.example/"
            })
    void an_address_inside_our_network_or_without_encryption_is_not_asked(String address) throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", "{}"))) {
            var uri = URI.create(address.replace("%d", "" + server.port()));

            assertThat(wire.send(shipment(uri, Optional.empty(), LONG))).isInstanceOf(Result.NotSent.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void a_redirect_into_our_network_is_handed_on_and_not_followed() throws IOException {
        var answer = answer("302 Found", "Location: http://169.254.169.254/latest\r\n", "");
        try (var server = RawServer.answering(answer)) {
            assertThat(((Result.Answered) wire.send(get(server, Optional.empty()))).status())
                    .isEqualTo(302);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void past_its_time_on_the_wall_clock_nothing_is_written() throws IOException {
        var claimed = Instant.parse("2026-12-01T09:00:00Z");
        var late = Clock.fixed(claimed.plusSeconds(16), ZoneOffset.UTC);
        var sendBy = SendBy.after(Duration.ofSeconds(15), claimed, 0, late, () -> 0);

        assertTooLate(sendBy);
    }

    @Test
    void past_its_time_on_the_monotonic_clock_nothing_is_written() throws IOException {
        var claimed = Instant.parse("2026-12-01T09:00:00Z");
        var still = Clock.fixed(claimed, ZoneOffset.UTC);
        var nanos = new AtomicLong(Duration.ofSeconds(16).toNanos());
        var sendBy = SendBy.after(Duration.ofSeconds(15), claimed, 0, still, nanos::get);

        assertTooLate(sendBy);
    }

    private void assertTooLate(SendBy sendBy) throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", "{}"))) {
            assertThat(wire.send(post(server, Optional.of(sendBy), LONG)))
                    .isEqualTo(new Result.NotSent(Result.Why.TOO_LATE));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_file_that_breaks_off_leaves_an_incomplete_request() throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", "{}"))) {
            var tooShort = new Payload.Piece(1000, () -> new ByteArrayInputStream(new byte[500]));
            var payload = new Payload(Optional.of("image/png"), List.of(tooShort));
            var shipment = new Shipment(HttpMethod.POST, server.address(), new HttpHeaders(), payload, LONG, ONCE);

            assertThat(wire.send(shipment)).isEqualTo(new Result.NotSent(Result.Why.UNREAD));
            assertThat(server.requests()).noneMatch(request -> request.contains("\0".repeat(1000)));
        }
    }

    private static Shipment post(RawServer server, Optional<SendBy> once, Duration within) {
        return shipment(server.address(), once, within);
    }

    private static Shipment get(RawServer server, Optional<SendBy> once) {
        return new Shipment(HttpMethod.GET, server.address(), new HttpHeaders(), Payload.none(), LONG, once);
    }

    private static Shipment shipment(URI uri, Optional<SendBy> once, Duration within) {
        var payload = Payload.of("application/json", "{\"text\":\"hello\"}");
        return new Shipment(HttpMethod.POST, uri, new HttpHeaders(), payload, within, once);
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
