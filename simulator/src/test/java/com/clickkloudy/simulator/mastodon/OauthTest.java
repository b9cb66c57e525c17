package com.clickkloudy.simulator.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.Opening;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OauthTest {
    /// The pair of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String BACK = "http://127.0.0.1:9/callback";

    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Caller alpha = Caller.of(URI.create(simulator.address("mastodon") + "/alpha"));
    private final Reply app = alpha.postJson(
            "/api/v1/apps",
            Json.object("client_name", "Tests", "redirect_uris", BACK, "scopes", "read write:statuses write:media"));

    @AfterEach
    void close() {
        simulator.close();
    }

    private String authorization(String scope) {
        return "response_type=code&client_id=" + app.at("/client_id") + "&redirect_uri=" + encoded(BACK) + "&scope="
                + encoded(scope) + "&state=s1&code_challenge=" + CHALLENGE + "&code_challenge_method=S256";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String allow() {
        var redirect = alpha.postForm(
                "/oauth/authorize", authorization("read:accounts write:statuses") + "&account=anna1&decision=allow");
        String location = redirect.header("Location");
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=s1");
        return location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
    }

    private Reply exchange(String code, String verifier) {
        return alpha.postForm(
                "/oauth/token",
                "grant_type=authorization_code&client_id=" + app.at("/client_id") + "&client_secret="
                        + app.at("/client_secret") + "&redirect_uri=" + encoded(BACK) + "&code=" + code
                        + "&code_verifier=" + verifier);
    }

    @Test
    void an_application_registers_itself_and_learns_its_secret_once() {
        assertThat(app.status()).isEqualTo(200);
        assertThat(app.at("/name")).isEqualTo("Tests");
        assertThat(app.at("/redirect_uris/0")).isEqualTo(BACK);
        assertThat(app.at("/client_secret")).hasSize(43).isNotEqualTo(app.at("/client_id"));
        assertThat(alpha.postJson("/api/v1/apps", Json.object("redirect_uris", List.of(BACK)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_page_names_the_application_its_wishes_and_the_accounts() {
        simulator.open("mastodon", Opening.of(2, "anna"));

        var page = alpha.get("/oauth/authorize?" + authorization("read:accounts write:statuses"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("Tests asks to act for you", "write:statuses", "@anna1", "@anna2", "Deny");
    }

    @Test
    void a_code_and_its_verifier_become_a_token_of_the_chosen_account() {
        var token = exchange(allow(), VERIFIER);

        assertThat(token.at("/token_type")).isEqualTo("Bearer");
        assertThat(token.at("/scope")).isEqualTo("read:accounts write:statuses");
        assertThat(token.json().has("expires_in")).isFalse();
        assertThat(alpha.bearing(token.at("/access_token"))
                        .get("/api/v1/accounts/verify_credentials")
                        .at("/username"))
                .isEqualTo("anna1");
    }

    @Test
    void a_code_is_good_once_with_the_right_verifier_within_ten_minutes() {
        String code = allow();
        assertThat(exchange(code, "another").at("/error")).isEqualTo("invalid_grant");
        assertThat(exchange(code, VERIFIER).status()).isEqualTo(200);
        assertThat(exchange(code, VERIFIER).at("/error")).isEqualTo("invalid_grant");

        String late = allow();
        simulator.clock().advance(Duration.ofMinutes(10));

        assertThat(exchange(late, VERIFIER).at("/error")).isEqualTo("invalid_grant");
    }

    @Test
    void whoever_denies_sends_the_application_away() {
        var redirect = alpha.postForm("/oauth/authorize", authorization("read") + "&account=anna1&decision=deny");

        assertThat(redirect.header("Location")).startsWith(BACK + "?").contains("error=access_denied", "state=s1");
    }

    @Test
    void scopes_that_were_not_registered_cannot_be_had() {
        var redirect = alpha.get("/oauth/authorize?" + authorization("write:follows"));

        assertThat(redirect.header("Location")).contains("error=invalid_scope");
    }

    @Test
    void an_unknown_address_to_return_to_is_never_followed() {
        var refused = alpha.get("/oauth/authorize?"
                + authorization("read").replace(encoded(BACK), encoded("http://127.0.0.1:9/elsewhere")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Location")).isEmpty();
    }

    @Test
    void a_token_does_only_what_its_scopes_cover() {
        var anna = alpha.bearing(exchange(allow(), VERIFIER).at("/access_token"));

        assertThat(anna.get("/api/v1/media/1").status()).isEqualTo(403);
        assertThat(anna.get("/api/v1/media/1").at("/error")).isEqualTo("This action is outside the authorized scopes");
        assertThat(anna.postForm("/api/v1/statuses", "status=Hello").status()).isEqualTo(200);
    }

    @Test
    void a_token_of_one_instance_is_none_on_another() {
        var token = exchange(allow(), VERIFIER).at("/access_token");
        var beta = Caller.of(URI.create(simulator.address("mastodon") + "/beta"));

        assertThat(beta.bearing(token)
                        .get("/api/v1/accounts/verify_credentials")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_revoked_token_ends() {
        var token = exchange(allow(), VERIFIER).at("/access_token");

        var revoked = alpha.postForm(
                "/oauth/revoke",
                "client_id=" + app.at("/client_id") + "&client_secret=" + app.at("/client_secret") + "&token=" + token);

        assertThat(revoked.text()).isEqualTo("{}");
        var after = alpha.bearing(token).get("/api/v1/accounts/verify_credentials");
        assertThat(after.status()).isEqualTo(401);
        assertThat(after.at("/error")).isEqualTo("The access token was revoked");
    }

    @Test
    void a_person_who_takes_all_grants_back_ends_every_token() {
        var token = exchange(allow(), VERIFIER).at("/access_token");

        Caller.of(simulator.address())
                .postJson("/control/accounts/revoke", Json.object("platform", "mastodon", "account", "anna1@alpha"));

        assertThat(alpha.bearing(token)
                        .get("/api/v1/accounts/verify_credentials")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_application_without_its_secret_gets_no_token() {
        var refused = alpha.postForm(
                "/oauth/token", "grant_type=client_credentials&client_id=" + app.at("/client_id") + "&client_secret=x");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/error")).isEqualTo("invalid_client");
    }

    @Test
    void a_token_of_the_application_itself_posts_nothing() {
        var token = alpha.postForm(
                "/oauth/token",
                "grant_type=client_credentials&scope=read&client_id=" + app.at("/client_id") + "&client_secret="
                        + app.at("/client_secret"));

        assertThat(alpha.bearing(token.at("/access_token"))
                        .postForm("/api/v1/statuses", "status=Hello")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void metadata_name_the_endpoints_below_the_instance() {
        var metadata = alpha.get("/.well-known/oauth-authorization-server");

        assertThat(metadata.at("/token_endpoint")).isEqualTo(simulator.address("mastodon") + "/alpha/oauth/token");
        assertThat(metadata.at("/code_challenge_methods_supported/0")).isEqualTo("S256");
    }
}
