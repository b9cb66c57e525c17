package com.clickkloudy.simulator.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    /// The pair of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String BACK = "http://127.0.0.1:9/callback";
    private static final String SCOPE = "atproto transition:generic";
    private static final String CLIENT = "http://localhost?redirect_uri=" + encoded(BACK) + "&scope="
            + encoded(SCOPE).replace("+", "%20");
    private static final String SESSION = "/xrpc/com.atproto.server.getSession";

    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final String server = simulator.address("bluesky").toString();
    private final Caller anybody = Caller.of(simulator.address("bluesky"));
    private final Credentials anna =
            simulator.open("bluesky", Opening.of(1, "anna")).getFirst();
    private final Holder holder = new Holder();
    private String nonce = anybody.postForm("/oauth/par", "").header("DPoP-Nonce");

    @AfterEach
    void close() {
        simulator.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> asked() {
        return new TreeMap<>(Map.of(
                "client_id", CLIENT,
                "response_type", "code",
                "redirect_uri", BACK,
                "scope", SCOPE,
                "state", "s1",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
    }

    private Reply post(String path, Map<String, String> fields) {
        return post(path, fields, holder);
    }

    private Reply post(String path, Map<String, String> fields, Holder by) {
        return anybody.with("DPoP", by.proof(by.claims("POST", server + path, nonce, "")))
                .postForm(path, form(fields));
    }

    private String code() {
        var page = "/oauth/authorize?client_id=" + encoded(CLIENT) + "&request_uri="
                + encoded(post("/oauth/par", asked()).at("/request_uri"));
        var location = anybody.postForm(page, "account=anna1&decision=allow").header("Location");
        assertThat(location).startsWith(BACK + "?").contains("state=s1", "iss=" + encoded(server));
        return URLDecoder.decode(location.replaceFirst(".*[?&]code=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> redeeming(String code) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "code", code,
                "code_verifier", VERIFIER,
                "redirect_uri", BACK);
    }

    private static Map<String, String> renewing(Reply tokens) {
        return Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", tokens.at("/refresh_token"));
    }

    private Reply session(String token, Map<String, @Nullable Object> claims) {
        return anybody.with("Authorization", "DPoP " + token)
                .with("DPoP", holder.proof(claims))
                .get(SESSION);
    }

    private Map<String, @Nullable Object> good(String token) {
        return holder.claims("GET", server + SESSION, nonce, token);
    }

    @Test
    void the_server_of_an_account_says_who_signs_people_in_for_it_and_where() {
        var resource = anybody.get("/.well-known/oauth-protected-resource");
        var metadata = anybody.get("/.well-known/oauth-authorization-server");

        assertThat(resource.at("/authorization_servers/0")).isEqualTo(server);
        assertThat(metadata.at("/issuer")).isEqualTo(server);
        assertThat(metadata.at("/pushed_authorization_request_endpoint")).isEqualTo(server + "/oauth/par");
        assertThat(metadata.json().path("require_pushed_authorization_requests").asBoolean(false))
                .isTrue();
    }

    @Test
    void who_is_allowed_gets_tokens_that_are_bound_to_a_key() {
        var tokens = post("/oauth/token", redeeming(code()));

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.at("/token_type")).isEqualTo("DPoP");
        assertThat(tokens.at("/sub")).isEqualTo(anna.account());
        assertThat(tokens.at("/scope")).isEqualTo(SCOPE);
        var token = tokens.at("/access_token");
        assertThat(session(token, good(token)).at("/handle")).isEqualTo("anna1.bsky.test");
        assertThat(anybody.bearing(token).get(SESSION).status()).isBetween(400, 401);
    }

    @Test
    void a_proof_without_the_latest_nonce_is_turned_away_with_it() {
        var tokens = post("/oauth/token", redeeming(code()));
        var token = tokens.at("/access_token");
        simulator.clock().advance(Duration.ofMinutes(5));

        var asIssuer = post("/oauth/token", renewing(tokens));
        var asServer = session(token, good(token));
        nonce = asServer.header("DPoP-Nonce");

        assertThat(asIssuer.status()).isEqualTo(400);
        assertThat(asIssuer.at("/error")).isEqualTo("use_dpop_nonce");
        assertThat(asServer.status()).isEqualTo(401);
        assertThat(asServer.header("WWW-Authenticate")).startsWith("DPoP ").contains("error=\"use_dpop_nonce\"");
        assertThat(session(token, good(token)).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"htm, POST", "htu, https://elsewhere.example/x", "iat, 1", "ath, other", "jti, ''"})
    void a_proof_for_something_else_is_none(String claim, String value) {
        var token = post("/oauth/token", redeeming(code())).at("/access_token");
        var claims = good(token);
        claims.put(claim, claim.equals("iat") ? Instant.now().getEpochSecond() - 600 : value);

        var refused = session(token, claims);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/error")).isEqualTo("invalid_dpop_proof");
    }

    @Test
    void a_proof_is_good_but_once() {
        var token = post("/oauth/token", redeeming(code())).at("/access_token");
        var claims = good(token);

        assertThat(session(token, claims).status()).isEqualTo(200);
        assertThat(session(token, claims).at("/message")).isEqualTo("DPoP proof replayed");
    }

    @Test
    void a_code_is_good_once_and_only_for_the_key_that_asked() {
        var code = code();

        assertThat(post("/oauth/token", redeeming(code), new Holder()).at("/error"))
                .isEqualTo("invalid_grant");
        assertThat(post("/oauth/token", redeeming(code)).status()).isEqualTo(200);
        assertThat(post("/oauth/token", redeeming(code)).at("/error")).isEqualTo("invalid_grant");
    }

    @Test
    void a_refresh_token_is_taken_once_and_whoever_brings_it_twice_has_ended_all() {
        var first = post("/oauth/token", redeeming(code()));
        var second = post("/oauth/token", renewing(first));

        var replayed = post("/oauth/token", renewing(first));

        assertThat(second.status()).isEqualTo(200);
        assertThat(replayed.at("/error_description")).isEqualTo("Refresh token replayed");
        assertThat(post("/oauth/token", renewing(second)).at("/error")).isEqualTo("invalid_grant");
        var token = second.at("/access_token");
        assertThat(session(token, good(token)).at("/error")).isEqualTo("invalid_token");
    }

    @Test
    void access_ends_after_an_hour_and_by_the_person_at_once() {
        var tokens = post("/oauth/token", redeeming(code()));
        var token = tokens.at("/access_token");
        simulator.clock().advance(Duration.ofHours(1));
        nonce = session(token, good(token)).header("DPoP-Nonce");

        var late = session(token, good(token));
        var fresh = post("/oauth/token", renewing(tokens)).at("/access_token");
        post("/oauth/revoke", Map.of("client_id", CLIENT, "token", fresh));

        assertThat(late.at("/error")).isEqualTo("invalid_token");
        assertThat(session(fresh, good(fresh)).at("/error")).isEqualTo("invalid_token");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "client_id, http://localhost?redirect_uri=http%3A%2F%2Flocalhost%3A9%2F, invalid_client_metadata",
        "client_id, https://nobody.example/client.json, invalid_client_metadata",
        "redirect_uri, http://127.0.0.1:9/other, invalid_request",
        "scope, transition:generic, invalid_scope",
        "scope, atproto transition:email, invalid_scope",
        "code_challenge, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "response_type, token, unsupported_response_type"
    })
    void what_may_not_be_asked_for_so_is_refused(String name, String value, String error) {
        var asked = asked();
        asked.put(name, value);

        assertThat(post("/oauth/par", asked).at("/error")).isEqualTo(error);
    }

    @Test
    void an_application_with_a_document_has_to_prove_that_it_is_it() {
        var id = "https://kloudy.example/client.json";
        var back = "https://kloudy.example/callback";
        var key = new HashMap<>(holder.jwk());
        key.put("kid", "k1");
        var document = Json.object(
                "client_id",
                id,
                "redirect_uris",
                List.of(back),
                "grant_types",
                List.of("authorization_code", "refresh_token"),
                "response_types",
                List.of("code"),
                "scope",
                SCOPE,
                "dpop_bound_access_tokens",
                true,
                "token_endpoint_auth_method",
                "private_key_jwt",
                "token_endpoint_auth_signing_alg",
                "ES256",
                "jwks",
                Json.object("keys", List.of(key)));
        var settings =
                Json.object("platform", "bluesky", "settings", Json.object("clients", Json.object(id, document)));
        assertThat(Caller.of(simulator.address())
                        .postJson("/control/settings", settings)
                        .status())
                .isEqualTo(200);
        var asked = asked();
        asked.putAll(Map.of("client_id", id, "redirect_uri", back));

        assertThat(post("/oauth/par", asked).at("/error")).isEqualTo("invalid_client");

        asked.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        asked.put("client_assertion", assertion(new Holder(), id, server));
        assertThat(post("/oauth/par", asked).at("/error")).isEqualTo("invalid_client");
        asked.put("client_assertion", assertion(holder, id, "https://elsewhere.example"));
        assertThat(post("/oauth/par", asked).at("/error")).isEqualTo("invalid_client");
        asked.put("client_assertion", assertion(holder, id, server));
        assertThat(post("/oauth/par", asked).status()).isEqualTo(201);
        assertThat(post("/oauth/par", asked).at("/error")).isEqualTo("invalid_client");
    }

    private static String assertion(Holder by, String id, String audience) {
        var claims = by.claims("", "", "", "");
        claims.putAll(Json.object("iss", id, "sub", id, "aud", audience));
        return by.signed(Json.object("alg", "ES256", "kid", "k1"), claims);
    }

    @Test
    void people_of_other_servers_are_known_by_what_the_control_door_says() {
        var did = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
        var document = Json.object("id", did, "alsoKnownAs", List.of("at://bo.example.test"));
        var settings =
                Json.object("platform", "bluesky", "settings", Json.object("documents", Json.object(did, document)));
        Caller.of(URI.create(simulator.address().toString())).postJson("/control/settings", settings);

        assertThat(anybody.get("/" + did).at("/id")).isEqualTo(did);
        assertThat(anybody.get("/xrpc/com.atproto.identity.resolveHandle?handle=bo.example.test")
                        .at("/did"))
                .isEqualTo(did);
    }
}
