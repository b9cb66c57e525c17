package com.clickkloudy.platforms.mastodon;

import static com.clickkloudy.platforms.mastodon.Harbour.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.SignInPage;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Opening;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MastodonSignInTest {
    private final Harbour harbour = new Harbour();
    private final Mastodon mastodon = new Mastodon(harbour.stage().kit());

    @AfterEach
    void close() {
        harbour.close();
    }

    private Step.Redirect begin(Optional<Credentials> app, URI callback) {
        return (Step.Redirect) mastodon.begin(harbour.form(), app, callback);
    }

    private Credentials registered() {
        return begin(Optional.empty(), CALLBACK).app().orElseThrow();
    }

    private static Form typed(String server) {
        return new Form(Map.of("server", new Secret(server)));
    }

    private static Failure.Refused refusal(Step step) {
        assertThat(step).isInstanceOf(Step.Failed.class);
        var failure = ((Step.Failed) step).failure();
        assertThat(failure).isInstanceOf(Failure.Refused.class);
        return (Failure.Refused) failure;
    }

    @Test
    void we_register_at_a_server_once() {
        var app = registered();

        var again = begin(Optional.of(app), CALLBACK);

        assertThat(again.app()).isEmpty();
        assertThat(again.url().getQuery()).contains("client_id=" + app.fact("clientId"));
        assertThat(harbour.count(What.REGISTERED)).isEqualTo(1);
    }

    @Test
    void another_callback_needs_another_registration() {
        var app = registered();

        var elsewhere = begin(Optional.of(app), URI.create("https://kloudy.example.org/callback"));

        assertThat(elsewhere.app()).isPresent();
        assertThat(harbour.count(What.REGISTERED)).isEqualTo(2);
    }

    @Test
    void a_registration_that_the_server_has_forgotten_is_made_again() {
        var facts = new HashMap<>(registered().facts());
        facts.put("clientId", "forgotten");
        var app = new Credentials(Map.of("clientSecret", new Secret("forgotten too")), facts, Optional.empty());

        assertThat(begin(Optional.of(app), CALLBACK).app()).isPresent();
    }

    @Test
    void the_secret_of_our_registration_is_not_in_the_address_of_the_page() {
        var redirect = begin(Optional.empty(), CALLBACK);

        assertThat(redirect.url().toString())
                .doesNotContain(
                        redirect.app().orElseThrow().secret("clientSecret").reveal())
                .contains("code_challenge_method=S256", "scope=read%3Aaccounts%20read%3Astatuses%20write%3Astatuses");
    }

    @Test
    void a_callback_that_comes_twice_connects_once() {
        harbour.stage().simulator().open("mastodon", Opening.of(1, "anna").with("instance", "harbour"));
        var redirect = begin(Optional.empty(), CALLBACK);
        var callback = SignInPage.answer(redirect.url(), "anna1", "allow");

        var first = mastodon.finish(callback, redirect.state());
        var second = mastodon.finish(callback, redirect.state());

        assertThat(first).isInstanceOf(Step.Connected.class);
        assertThat(((Step.Connected) first).grants().getFirst().handle()).isEqualTo(harbour.handle("anna1"));
        assertThat(refusal(second).message()).contains("Connect again");
    }

    @ParameterizedTest
    @CsvSource({
        "mastodon.social",
        "' Mastodon.Social/ '",
        "https://mastodon.social",
        "https://mastodon.social/@anna",
        "mastodon.social/@anna",
        "@anna@mastodon.social",
        "anna@mastodon.social"
    })
    void a_server_is_known_by_whatever_people_call_it(String typed) {
        assertThat(mastodon.registration(typed(typed))).contains("mastodon.social");
    }

    @Test
    void servers_below_one_host_have_registrations_of_their_own() {
        assertThat(mastodon.registration(harbour.form()))
                .contains("127.0.0.1:" + harbour.stage().simulator().port() + "/mastodon/harbour");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "my server", "ftp://example.org", "mastodon.social?x=1"})
    void what_is_no_address_is_refused_at_its_field(String typed) {
        var refused = refusal(mastodon.begin(typed(typed), Optional.empty(), CALLBACK));

        assertThat(refused.field()).contains("/server");
        assertThat(refused.message()).contains("Type the address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "https://127.0.0.1:1", "169.254.169.254", "[::1]"})
    void a_private_address_is_refused_in_words(String typed) {
        var refused = refusal(mastodon.begin(typed(typed), Optional.empty(), CALLBACK));

        assertThat(refused.field()).contains("/server");
        assertThat(refused.message()).contains("not on the public internet", "OUTBOUND_ALLOW");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "301 Moved Permanently, leads on to another",
        "302 Found, leads on to another",
        "308 Permanent Redirect, leads on to another",
        "404 Not Found, No Mastodon server",
        "403 Forbidden, answered 403"
    })
    void a_server_of_another_kind_is_refused_in_words(String status, String words) throws IOException {
        var answer = RawServer.answer(status, "Location: http://169.254.169.254/\r\n", "<html></html>");
        try (var server = RawServer.answering(answer)) {
            var elsewhere = new Mastodon(harbour.stage().kitFor(server.address()));

            var refused = refusal(elsewhere.begin(typed(server.address().toString()), Optional.empty(), CALLBACK));

            assertThat(refused.field()).contains("/server");
            assertThat(refused.message()).contains(words).doesNotContain("169.254");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_page_that_is_no_answer_asks_to_check_the_address() throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", "<html>Welcome</html>"))) {
            var elsewhere = new Mastodon(harbour.stage().kitFor(server.address()));

            var step = elsewhere.begin(typed(server.address().toString()), Optional.empty(), CALLBACK);

            assertThat(((Step.Failed) step).failure().message()).contains("Check its address");
        }
    }

    @Test
    void an_access_token_made_there_connects_without_the_page() {
        assertThat(harbour.anna().account().handle()).isEqualTo(harbour.handle("anna1"));
        assertThat(harbour.count(What.REGISTERED)).isZero();
    }

    @Test
    void a_wrong_access_token_is_refused_at_its_field() {
        var refused = refusal(mastodon.begin(harbour.form("no-such-token"), Optional.empty(), CALLBACK));

        assertThat(refused.field()).contains("/accessToken");
        assertThat(refused.message()).doesNotContain("no-such-token");
    }

    @Test
    void a_sign_in_that_ends_says_when() throws IOException {
        var before = harbour.stage().kit().now();
        try (var server = RawServer.that(peer -> peer.say(RawServer.answer("200 OK", "", """
                {"client_id": "c", "client_secret": "s", "access_token": "t", "expires_in": 600,
                 "id": "1", "username": "anna", "version": "2.7.2 (compatible; Akkoma 3.10.4)"}""")))) {
            var akkoma = new Mastodon(harbour.stage().kitFor(server.address()));
            var redirect = (Step.Redirect) akkoma.begin(typed(server.address().toString()), Optional.empty(), CALLBACK);
            var state = redirect.url().getQuery().replaceFirst(".*&state=([^&]*).*", "$1");
            var callback = new Connects.Callback(Map.of("state", state, "code", "x"), CALLBACK);

            var step = akkoma.finish(callback, redirect.state());

            var end = ((Step.Connected) step).grants().getFirst().credentials().expiresAt();
            assertThat(end.orElseThrow()).isBetween(before.plusSeconds(600), before.plusSeconds(660));
        }
    }
}
