package com.clickkloudy.platforms.kit;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.platforms.kit.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

final class HttpTest {
    private static final Secret TOKEN = new Secret("planted:secret/42");

    private static Http http(RawServer server, Exceptions exceptions) {
        var outbound = Outbound.of("127.0.0.1:" + server.port(), "");
        var kit = new Kit(outbound, Clock.systemUTC(), new SecureRandom());
        return kit.http(Profiles.example(Duration.ofMillis(400)), exceptions);
    }

    @ParameterizedTest(name = "{0} means {1} after a call for once, {2} after any other")
    @CsvSource({
        "301 Moved Permanently, Refused, Refused",
        "302 Found, Ambiguous, Unreachable",
        "303 See Other, Ambiguous, Unreachable",
        "307 Temporary Redirect, Refused, Refused",
        "308 Permanent Redirect, Refused, Refused",
        "400 Bad Request, Refused, Refused",
        "401 Unauthorized, SignedOut, SignedOut",
        "403 Forbidden, Forbidden, Forbidden",
        "404 Not Found, Refused, Refused",
        "408 Request Timeout, Unreachable, Unreachable",
        "409 Conflict, Refused, Refused",
        "410 Gone, Refused, Refused",
        "413 Content Too Large, Refused, Refused",
        "422 Unprocessable Content, Refused, Refused",
        "425 Too Early, Unreachable, Unreachable",
        "429 Too Many Requests, Throttled, Throttled",
        "500 Internal Server Error, Ambiguous, Unreachable",
        "502 Bad Gateway, Ambiguous, Unreachable",
        "503 Service Unavailable, Ambiguous, Unreachable",
        "504 Gateway Timeout, Ambiguous, Unreachable",
        "599 Whatever, Ambiguous, Unreachable",
        "200 OK, Ambiguous, Unreachable"
    })
    void a_status_means(String status, String once, String otherwise) throws IOException {
        try (var server = RawServer.answering(answer(status, "", "<html>no</html>"))) {
            var http = http(server, Exceptions.none());

            var irreversible = http.post(server.address()).once(SendBy.never()).read(reply -> reply.need("/id"));
            var repeatable = http.post(server.address()).read(reply -> reply.need("/id"));

            assertThat(kind(irreversible)).isEqualTo(once);
            assertThat(kind(repeatable)).isEqualTo(otherwise);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_busy_server_that_names_a_time_throttles() throws IOException {
        var answer = answer("503 Service Unavailable", "Retry-After: 30\r\n", "");
        try (var server = RawServer.answering(answer)) {
            var http = http(server, Exceptions.none());

            var failure =
                    failure(http.post(server.address()).once(SendBy.never()).read(Reply::status));

            assertThat(failure)
                    .isEqualTo(new Failure.Throttled(Duration.ofSeconds(30), "Example asks to wait 30 seconds."));
        }
    }

    @Test
    void silence_is_ambiguous_after_a_call_for_once_and_harmless_after_any_other() throws IOException {
        try (var server = RawServer.that(peer -> Thread.sleep(Duration.ofSeconds(5)))) {
            var http = http(server, Exceptions.none());

            var irreversible = http.post(server.address()).once(SendBy.never()).read(Reply::status);
            var repeatable =
                    http.post(server.address()).within(Duration.ofMillis(300)).read(Reply::status);

            assertThat(failure(irreversible)).isEqualTo(new Failure.Ambiguous("Example did not answer in time."));
            assertThat(failure(repeatable)).isEqualTo(new Failure.Unreachable("Example did not answer in time."));
        }
    }

    @Test
    void nobody_there_is_unreachable_also_for_a_call_for_once() throws IOException {
        var server = RawServer.answering("");
        var http = http(server, Exceptions.none());
        server.close();

        var answer = http.post(server.address()).once(SendBy.never()).read(Reply::status);

        assertThat(failure(answer)).isEqualTo(new Failure.Unreachable("Example could not be reached."));
    }

    @Test
    void a_private_address_is_refused_with_what_helps() throws IOException {
        try (var server = RawServer.answering("")) {
            var http = http(server, Exceptions.none());

            var answer = http.get(URI.create("https://192.168.1.1")).read(Reply::status);

            assertThat(failure(answer)).isInstanceOf(Failure.Refused.class);
            assertThat(failure(answer).message()).contains("OUTBOUND_ALLOW").doesNotContain("192.168");
        }
    }

    @Test
    void the_platform_s_own_words_reach_people() throws IOException {
        var body = "{\"error\":\"InvalidRequest\",\"message\":\"Text is\\n too long\"}";
        try (var server = RawServer.answering(answer("400 Bad Request", "", body))) {
            var failure = failure(
                    http(server, Exceptions.none()).get(server.address()).read(Reply::status));

            assertThat(failure).isEqualTo(new Failure.Refused(Optional.empty(), "Text is too long"));
        }
    }

    @Test
    void an_exception_goes_before_the_table_also_under_a_good_status() throws IOException {
        Exceptions failing = reply ->
                reply.text("/stat").filter("fail"::equals).map(stat -> new Failure.Duplicate("Posted before."));
        try (var server = RawServer.answering(answer("200 OK", "", "{\"stat\":\"fail\"}"))) {
            var answer = http(server, failing).get(server.address()).read(Reply::status);

            assertThat(failure(answer)).isEqualTo(new Failure.Duplicate("Posted before."));
        }
    }

    @Test
    void a_refusal_that_one_asked_for_is_read() throws IOException {
        try (var server = RawServer.answering(answer("404 Not Found", "", "{}"))) {
            var answer = http(server, Exceptions.none())
                    .get(server.address())
                    .alsoGood(reply -> reply.status() == 404)
                    .read(Reply::status);

            assertThat(answer).isEqualTo(Answer.of(404));
        }
    }

    @Test
    void a_secret_reaches_the_platform_and_no_message_and_no_log() throws IOException {
        var logged = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("com.clickkloudy");
        logged.start();
        root.addAppender(logged);
        ours.setLevel(Level.TRACE);
        var echo = "{\"message\":\"No planted:secret/42, see https://host.example/bot%s and planted%3Asecret%2F42\"}";
        try (var server = RawServer.that(peer -> {
            if (peer.number() == 2) {
                peer.reset();
            } else {
                peer.say(answer("400 Bad Request", "", echo));
            }
        })) {
            var http = http(server, Exceptions.none());

            var echoed = http.post(server.address(), "bot" + TOKEN.reveal(), "send")
                    .hide(TOKEN)
                    .read(Reply::status);
            var reset = http.post(server.address(), "bot" + TOKEN.reveal(), "send")
                    .bearer(TOKEN)
                    .once(SendBy.never())
                    .read(Reply::status);

            assertThat(server.requests().getFirst()).startsWith("POST /botplanted:secret%2F42/send HTTP/1.1");
            assertThat(failure(echoed).message()).isEqualTo("No …, see … and …");
            assertThat(failure(reset)).isInstanceOf(Failure.Ambiguous.class);
            assertThat(failure(reset).message()).doesNotContain("secret");
            assertThat(logged.list).isNotEmpty();
            assertThat(logged.list)
                    .noneMatch(event ->
                            event.getFormattedMessage().contains("secret") || event.getThrowableProxy() != null);
        } finally {
            root.detachAppender(logged);
            ours.setLevel(null);
        }
    }

    @Test
    void a_log_that_would_hold_tokens_is_refused_at_the_start() {
        var headers = (Logger) LoggerFactory.getLogger("org.apache.hc.client5.http.headers");
        headers.setLevel(Level.DEBUG);
        try {
            assertThatIllegalStateException().isThrownBy(() -> new Wire((host, port) -> false));
        } finally {
            headers.setLevel(null);
        }
    }

    @Test
    void names_and_values_are_encoded_where_they_stand() throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", "{}"))) {
            http(server, Exceptions.none())
                    .post(server.address().resolve("/base/"), "a/b", "..", "x y")
                    .query("q", "1&2=3 ü")
                    .form("status", "a+b&c")
                    .form("code", new Secret("s€"))
                    .header("X-Odd", "a\r\nInjected: 1")
                    .read(Reply::status);

            assertThat(server.requests().getFirst())
                    .startsWith("POST /base/a%2Fb/%2E%2E/x%20y?q=1%262%3D3%20%C3%BC HTTP/1.1\r\n")
                    .contains("X-Odd: a??Injected: 1\r\n")
                    .endsWith("\r\n\r\nstatus=a%2Bb%26c&code=s%E2%82%AC");
        }
    }

    private static String kind(Answer<?> answer) {
        return failure(answer).getClass().getSimpleName();
    }

    private static Failure failure(Answer<?> answer) {
        return ((Answer.Not<?>) answer).failure();
    }
}
