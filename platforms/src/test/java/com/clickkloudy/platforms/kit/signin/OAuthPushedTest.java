package com.clickkloudy.platforms.kit.signin;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import com.clickkloudy.platforms.kit.Profiles;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.platforms.kit.SignIn;
import com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// OAuth with a server that names itself, is told beforehand what its page is asked for, and binds tokens to a key.
final class OAuthPushedTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final URI CALLBACK = URI.create("https://kloudy.example/callback");
    private static final String ISSUER = "https://server.example";
    private static final Credentials APP =
            new Credentials(Map.of(), Map.of("clientId", "https://kloudy.example/me.json"), Optional.empty());

    private final RawServer server = RawServer.that(peer -> peer.say(
            switch (peer.number()) {
                case 1 ->
                    answer("201 Created", "DPoP-Nonce: n-1\r\n", "{\"request_uri\":\"urn:x:1\",\"expires_in\":299}");
                default -> answer("200 OK", "", """
                {"access_token":"a-2","refresh_token":"r-2","token_type":"DPoP","expires_in":60,"scope":"write"}""");
            }));
    private final Kit kit = new Kit(
            Outbound.of("127.0.0.1:" + server.port(), "").within(Duration.ofSeconds(2)),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SecureRandom());

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private OAuth oauth(Quirk... quirks) {
        var terms = OAuthTerms.of(
                        URI.create("https://server.example/authorize"),
                        URI.create(server.address() + "/token"),
                        "write")
                .by(ISSUER, URI.create(server.address() + "/par"))
                .but(quirks);
        return new OAuth(kit, Profiles.example(Duration.ofSeconds(2)), terms, new Dpop(kit));
    }

    private Step.Redirect begun(OAuth oauth) {
        return oauth.push(APP, CALLBACK, Map.of("server", "s")).fold(step -> step, failure -> {
            throw new AssertionError(failure);
        });
    }

    private static Answer<Granted> back(OAuth oauth, Step.Redirect begun, Map<String, String> more) {
        var said = new HashMap<>(Map.of("state", SignIn.of(begun.state()).state(), "code", "c-1"));
        said.putAll(more);
        return oauth.redeem(new Connects.Callback(said, CALLBACK), begun.state());
    }

    @Test
    void the_page_gets_but_a_name_for_what_the_server_was_told() {
        var begun = begun(oauth());

        var told = server.requests().getFirst();
        var signIn = SignIn.of(begun.state());
        assertThat(begun.url().toString())
                .startsWith("https://server.example/authorize?client_id=https%3A%2F%2Fkloudy.example%2Fme.json")
                .contains("&request_uri=urn%3Ax%3A1", "&state=" + signIn.state())
                .doesNotContain("challenge", "redirect_uri", "scope");
        assertThat(told)
                .startsWith("POST /par ")
                .contains("response_type=code", "&redirect_uri=https%3A%2F%2Fkloudy.example%2Fcallback", "&scope=write")
                .contains("&code_challenge=" + signIn.challenge(), "&code_challenge_method=S256")
                .contains("&state=" + signIn.state(), "\nDPoP: ")
                .doesNotContain("client_assertion", signIn.verifier().reveal());
    }

    @Test
    void the_key_of_the_tokens_is_kept_with_them_as_a_secret() {
        var oauth = oauth();
        var granted = back(oauth, begun(oauth), Map.of("iss", ISSUER));

        var credentials = ((Answer.Got<Granted>) granted).value().credentials();
        assertThat(OAuth.isBound(credentials)).isTrue();
        assertThat(credentials.secrets()).containsOnlyKeys("accessToken", "refreshToken", "tokenKey");
        assertThat(credentials.facts()).containsOnlyKeys("clientId", "server", "scope");
        var shown = OAuth.key(credentials).shown();
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(token(request.replaceFirst("(?s).*\nDPoP: (\\S+).*", "$1"), 0)
                                .get("/jwk")
                                .orElseThrow()
                                .toString())
                        .isEqualTo(shown.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://server.example/", "https://evil.example"})
    void a_code_that_another_server_gave_is_shown_to_nobody(String issuer) {
        var oauth = oauth();
        var begun = begun(oauth);

        var answer = back(oauth, begun, issuer.isEmpty() ? Map.of() : Map.of("iss", issuer));

        assertThat(((Answer.Not<Granted>) answer).failure()).isInstanceOf(Failure.Refused.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_client_with_a_key_shows_what_it_has_signed_for_this_server_alone() {
        begun(oauth(Quirk.KEY_FOR_SECRET));

        var told = server.requests().getFirst();
        var assertion = told.replaceFirst("(?s).*&client_assertion=([^&\\s]+).*", "$1");
        var claims = token(assertion, 1);
        var published = OwnClient.jwks(kit);
        assertThat(told)
                .contains("&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&");
        assertThat(claims.text("/iss")).contains("https://kloudy.example/me.json");
        assertThat(claims.text("/sub")).contains("https://kloudy.example/me.json");
        assertThat(claims.text("/aud")).contains(ISSUER);
        assertThat(claims.number("/iat")).contains(NOW.getEpochSecond());
        assertThat(claims.number("/exp")).contains(NOW.getEpochSecond() + 60);
        assertThat(token(assertion, 0).text("/kid")).isEqualTo(published.text("/keys/0/kid"));
        assertThat(published.get("/keys/0/d")).isEmpty();
    }

    @Test
    void a_renewal_proves_the_same_key_and_never_comes_twice() {
        var oauth = oauth(Quirk.REFRESH_ONCE);
        var key = new Dpop(kit).newKey();
        var secrets =
                Map.of("accessToken", new Secret("a-1"), "refreshToken", new Secret("r-1"), "tokenKey", key.secret());
        begun(oauth);

        var renewed = oauth.refresh(new Credentials(secrets, APP.facts(), Optional.of(NOW)));

        var credentials = ((Refreshed.Renewed) renewed).credentials();
        assertThat(credentials.secret("refreshToken").reveal()).isEqualTo("r-2");
        assertThat(credentials.secret("tokenKey")).isEqualTo(key.secret());
        assertThat(server.requests()).hasSize(2);
    }

    private static Json token(String token, int part) {
        var text = Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]);
        return Json.read(new String(text, UTF_8)).orElseThrow();
    }
}
