package com.clickkloudy.platforms.kit.signin;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Exceptions;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import com.clickkloudy.platforms.kit.Profiles;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.platforms.kit.RawServer.Peer;
import com.clickkloudy.platforms.kit.SignIn;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// OAuth 1.0a against a played server, which signs by itself what it was sent and compares.
final class OAuth1Test {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final URI CALLBACK = URI.create("https://kloudy.example/callback");
    private static final Credentials APP = new Credentials(
            Map.of("clientSecret", new Secret("our secret")), Map.of("clientId", "our id"), Optional.empty());

    private static final Credentials ACCOUNT = new Credentials(
            Map.of(
                    "clientSecret", new Secret("our secret"),
                    "accessToken", new Secret("t-2"),
                    "accessSecret", new Secret("s=2")),
            APP.facts(),
            Optional.empty());

    private final Map<String, String> tokens = new ConcurrentHashMap<>(Map.of("t-1", "s&1", "t-2", "s=2"));
    private volatile String given = "oauth_token=t-1&oauth_token_secret=s%261&oauth_callback_confirmed=true";
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final RawServer server = RawServer.that(this::played);
    private final Kit kit = new Kit(
            Outbound.of("127.0.0.1:" + server.port(), "").within(Duration.ofSeconds(2)),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SecureRandom());
    private final OAuth1 oauth = new OAuth1(
            kit,
            Profiles.example(Duration.ofSeconds(2)),
            OAuth1.Terms.of(
                            URI.create(server.address() + "/request"),
                            URI.create("https://example.org/authorize"),
                            URI.create(server.address() + "/access"))
                    .with("perms", "write"));

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /// Says no to every signature that is not its own.
    private void played(Peer peer) throws IOException {
        var request = server.requests().getLast();
        var line = request.lines().findFirst().orElseThrow().split(" ", -1);
        var said = said(request);
        asked.add(said);
        var signature = said.get("oauth_signature");
        var parameters = new ArrayList<>(said.entrySet());
        parameters.removeIf(each -> each.getKey().equals("oauth_signature"));
        if (request.contains("Content-Type: application/x-www-form-urlencoded")) {
            parameters.addAll(pairs(request.substring(request.indexOf("\r\n\r\n") + 4)));
        }
        var base = OAuth1Signature.base(line[0], URI.create(server.address() + line[1]), List.copyOf(parameters));
        var secret = tokens.getOrDefault(said.getOrDefault("oauth_token", ""), "");
        var holds = OAuth1Signature.sign(base, "our secret", secret).equals(signature);
        var good = answer("200 OK", "", given);
        given = "oauth_token=t-2&oauth_token_secret=s%3D2&user_nsid=7";
        peer.say(holds ? good : answer("401 Unauthorized", "", "oauth_problem=signature_invalid"));
    }

    private static Map<String, String> said(String request) {
        var header = request.lines()
                .filter(line -> line.startsWith("Authorization: OAuth "))
                .findFirst()
                .orElseThrow()
                .substring(21);
        var said = new HashMap<String, String>();
        Stream.of(header.split(", ", -1)).forEach(each -> {
            var parts = each.split("=", 2);
            said.put(parts[0], URLDecoder.decode(parts[1].replace("\"", ""), UTF_8));
        });
        return said;
    }

    private static List<Map.Entry<String, String>> pairs(String form) {
        return Stream.of(form.split("&", -1))
                .map(each -> each.split("=", 2))
                .map(each -> Map.entry(URLDecoder.decode(each[0], UTF_8), URLDecoder.decode(each[1], UTF_8)))
                .toList();
    }

    private Step.Redirect begun() {
        return oauth.begin(APP, CALLBACK, Map.of("server", "s")).fold(step -> step, failure -> {
            throw new AssertionError(failure);
        });
    }

    private Answer<Granted> back(Step.Redirect begun, Map<String, String> said) {
        var all = new HashMap<>(Map.of("state", SignIn.of(begun.state()).state()));
        all.putAll(said);
        return oauth.redeem(new Connects.Callback(all, CALLBACK), begun.state());
    }

    private static Failure failure(Answer<?> answer) {
        return ((Answer.Not<?>) answer).failure();
    }

    @Test
    void the_way_to_the_page_begins_with_a_token_and_our_callback_with_its_state() {
        var begun = begun();

        var state = SignIn.of(begun.state()).state();
        assertThat(begun.url()).hasToString("https://example.org/authorize?oauth_token=t-1&perms=write&state=" + state);
        assertThat(asked.getFirst())
                .containsEntry("oauth_consumer_key", "our id")
                .containsEntry("oauth_callback", CALLBACK + "?state=" + state)
                .containsEntry("oauth_timestamp", Long.toString(NOW.getEpochSecond()))
                .containsEntry("oauth_version", "1.0")
                .doesNotContainKey("oauth_token");
    }

    @Test
    void whoever_comes_back_has_tokens_that_sign_requests() {
        var granted =
                ((Answer.Got<Granted>) back(begun(), Map.of("oauth_token", "t-1", "oauth_verifier", "v-1"))).value();

        assertThat(asked.getLast()).containsEntry("oauth_token", "t-1").containsEntry("oauth_verifier", "v-1");
        var credentials = granted.credentials();
        assertThat(credentials.facts()).isEqualTo(Map.of("clientId", "our id", "server", "s"));
        assertThat(credentials.secret("accessToken").reveal()).isEqualTo("t-2");
        assertThat(credentials.secret("accessSecret").reveal()).isEqualTo("s=2");
        assertThat(granted.said().text("/user_nsid")).contains("7");
    }

    @Test
    void a_request_is_signed_with_its_query_and_its_form() {
        var http = kit.http(Profiles.example(Duration.ofSeconds(2)), Exceptions.none());
        var post = http.post(server.address(), "rest", "püblish~*")
                .query("a b", "1+1 = 2 & ü")
                .form("title", "Grüße, 100 %: *~+")
                .form("tags", "");

        var answer = oauth.sign(post, ACCOUNT).read(reply -> reply.status());

        assertThat(answer).isEqualTo(Answer.of(200));
        assertThat(asked.getLast()).containsEntry("oauth_token", "t-2");
    }

    @Test
    void a_body_that_is_no_form_is_not_signed() {
        var http = kit.http(Profiles.example(Duration.ofSeconds(2)), Exceptions.none());
        var post = http.post(server.address(), "rest").json(Json.object().with("a", "b"));

        assertThat(oauth.sign(post, ACCOUNT).read(reply -> reply.status())).isEqualTo(Answer.of(200));
    }

    @Test
    void a_wrong_secret_of_ours_is_told_as_that() {
        var wrong = new Credentials(Map.of("clientSecret", new Secret("another")), APP.facts(), Optional.empty());

        var failure = failure(oauth.begin(wrong, CALLBACK, Map.of()));

        assertThat(failure).isInstanceOf(Failure.Forbidden.class);
        assertThat(failure.message()).contains("our app").doesNotContain("another");
    }

    @Test
    void a_verifier_that_is_not_taken_is_told_as_that() {
        var begun = begun();
        tokens.put("t-1", "another one than was given");

        var failure = failure(back(begun, Map.of("oauth_token", "t-1", "oauth_verifier", "v-1")));

        assertThat(failure).isInstanceOf(Failure.Refused.class);
        assertThat(failure.message()).contains("did not take the sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oauth_token=t-1&oauth_token_secret=s",
                "oauth_token=t-1&oauth_token_secret=s&oauth_callback_confirmed=false"
            })
    void a_platform_that_does_not_confirm_our_callback_is_not_trusted(String answer) {
        given = answer;

        assertThat(failure(oauth.begin(APP, CALLBACK, Map.of()))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void an_answer_of_another_sign_in_is_refused_before_anything_is_sent() {
        var begun = begun();

        for (var said : List.of(
                Map.of("oauth_token", "t-9", "oauth_verifier", "v"),
                Map.of("oauth_verifier", "v"),
                Map.of("oauth_token", "t-1"),
                Map.of("oauth_token", "t-1", "oauth_verifier", "v", "state", "other"),
                Map.of("denied", "t-1"))) {
            assertThat(failure(back(begun, said))).isInstanceOf(Failure.Refused.class);
        }
        assertThat(server.requests()).hasSize(1);
    }
}
