package com.clickkloudy.platforms.kit.signin;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Exceptions;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import com.clickkloudy.platforms.kit.Profiles;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.platforms.kit.RawServer.Reaction;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DpopTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Secret TOKEN = new Secret("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU");
    private static final String WANTED =
            answer("401 Unauthorized", "DPoP-Nonce: n-1\r\nWWW-Authenticate: DPoP error=\"use_dpop_nonce\"\r\n", "{}");
    private static final String DONE = answer("200 OK", "DPoP-Nonce: n-2\r\n", "{\"id\":\"7\"}");

    private RawServer server = RawServer.answering(DONE);
    private final Kit kit = new Kit(Outbound.of("", ""), Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
    private final Dpop dpop = new Dpop(kit);
    private final EcKey key = dpop.newKey();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void reacting(Reaction reaction) throws IOException {
        server.close();
        server = RawServer.that(reaction);
    }

    private void saying(String... answers) throws IOException {
        reacting(peer -> peer.say(answers[Math.min(peer.number(), answers.length) - 1]));
    }

    private Http http() {
        var outbound = Outbound.of("127.0.0.1:" + server.port(), "").within(Duration.ofSeconds(2));
        return new Kit(outbound, Clock.systemUTC(), new SecureRandom())
                .http(Profiles.example(Duration.ofSeconds(2)), Exceptions.none());
    }

    private Request request() {
        return dpop.sign(http().post(server.address(), "x", "create").query("q", "1"), key, TOKEN);
    }

    private Answer<String> published() {
        return request().once(SendBy.never()).form("text", "hello").read(reply -> reply.need("/id"));
    }

    private static Failure failure(Answer<?> answer) {
        return ((Answer.Not<?>) answer).failure();
    }

    private List<Json> proofs() {
        return server.requests().stream()
                .map(request -> request.lines()
                        .filter(line -> line.startsWith("DPoP: "))
                        .findFirst()
                        .orElseThrow()
                        .substring(6))
                .map(proof -> part(proof, 1))
                .toList();
    }

    private static Json part(String token, int number) {
        var text = Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]);
        return Json.read(new String(text, UTF_8)).orElseThrow();
    }

    @Test
    void a_request_brings_the_token_and_a_proof_made_for_it_alone() {
        published();

        var asked = server.requests().getFirst();
        var claims = proofs().getFirst();
        assertThat(asked).contains("Authorization: DPoP " + TOKEN.reveal());
        assertThat(claims.text("/htm")).contains("POST");
        assertThat(claims.text("/htu")).contains(server.address() + "/x/create");
        assertThat(claims.number("/iat")).contains(NOW.getEpochSecond());
        assertThat(claims.text("/ath")).contains("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
        assertThat(claims.get("/nonce")).isEmpty();
        assertThat(claims.need("/jti")).hasSize(43);
    }

    @Test
    void the_key_is_shown_by_its_public_half() {
        published();

        var proof = server.requests().getFirst().replaceFirst("(?s).*\nDPoP: (\\S+).*", "$1");
        var header = part(proof, 0);
        assertThat(header.text("/typ")).contains("dpop+jwt");
        assertThat(header.text("/alg")).contains("ES256");
        assertThat(header.get("/jwk").orElseThrow().toString())
                .isEqualTo(key.shown().toString());
    }

    @Test
    void a_request_that_was_turned_away_for_its_nonce_is_sent_once_more() throws IOException {
        saying(WANTED, DONE);

        assertThat(published()).isEqualTo(Answer.of("7"));

        assertThat(server.requests()).hasSize(2).allMatch(request -> request.endsWith("text=hello"));
        assertThat(proofs().getLast().text("/nonce")).contains("n-1");
        assertThat(new HashSet<>(
                        proofs().stream().map(claims -> claims.need("/jti")).toList()))
                .hasSize(2);
    }

    @Test
    void the_latest_nonce_of_a_server_goes_along_from_then_on() throws IOException {
        saying(WANTED, DONE);
        published();
        published();

        assertThat(server.requests()).hasSize(3);
        assertThat(proofs().getLast().text("/nonce")).contains("n-2");
    }

    @Test
    void a_server_that_is_never_content_is_asked_twice_and_has_done_nothing() throws IOException {
        saying(WANTED);

        assertThat(failure(published())).isInstanceOf(Failure.Unreachable.class);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "500 Oh, DPoP-Nonce: n, use_dpop_nonce",
        "200 OK, DPoP-Nonce: n, use_dpop_nonce",
        "401 Unauthorized, X-Other: n, use_dpop_nonce",
        "401 Unauthorized, DPoP-Nonce: n\", use_dpop_nonce",
        "401 Unauthorized, DPoP-Nonce: n, invalid_token",
        "403 Forbidden, DPoP-Nonce: n, use_dpop_nonce"
    })
    void nothing_else_is_sent_again(String status, String header, String error) throws IOException {
        saying(answer(status, header + "\r\n", "{\"error\":\"" + error + "\"}"));

        published();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_authorization_server_says_it_by_400() throws IOException {
        saying(answer("400 Bad Request", "DPoP-Nonce: n-1\r\n", "{\"error\":\"use_dpop_nonce\"}"), DONE);

        var answer = dpop.prove(http().post(server.address(), "token"), key).read(Reply::status);

        assertThat(answer).isEqualTo(Answer.of(200));
        assertThat(proofs().getLast().get("/ath")).isEmpty();
    }

    @Test
    void an_answer_that_got_lost_is_a_doubt_and_nothing_is_sent_again() throws IOException {
        reacting(RawServer.Peer::reset);

        assertThat(failure(published())).isInstanceOf(Failure.Ambiguous.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_second_try_whose_answer_got_lost_is_a_doubt_too() throws IOException {
        reacting(peer -> {
            if (peer.number() == 1) {
                peer.say(WANTED);
            } else {
                peer.reset();
            }
        });

        assertThat(failure(published())).isInstanceOf(Failure.Ambiguous.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void a_refusal_that_repeats_the_token_does_not_get_it_told() throws IOException {
        saying(answer("403 Forbidden", "", "{\"message\":\"no " + TOKEN.reveal() + " here\"}"));

        assertThat(failure(published()).message()).contains("no … here");
    }
}
