package com.clickkloudy.platforms.kit.signin;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk.JSON_BODY;
import static com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk.NO_PKCE;
import static com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk.REFRESH_ONCE;
import static com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk.SECRET_IN_HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import com.clickkloudy.platforms.kit.Profiles;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.platforms.kit.RawServer.Reaction;
import com.clickkloudy.platforms.kit.SignIn;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OAuthTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final URI CALLBACK = URI.create("https://kloudy.example/api/v1/connections/callback");
    private static final Credentials APP =
            new Credentials(Map.of("clientSecret", new Secret("s:1")), Map.of("clientId", "our id"), Optional.empty());
    private static final String TOKENS =
            "{\"access_token\":\"a-2\",\"refresh_token\":\"r-2\",\"expires_in\":3600,\"scope\":\"write\",\"team\":\"T\"}";

    private RawServer server = RawServer.answering(answer("200 OK", "", TOKENS));

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void reacting(Reaction reaction) throws IOException {
        server.close();
        server = RawServer.that(reaction);
    }

    private void answering(String status, String body) throws IOException {
        reacting(peer -> peer.say(answer(status, "", body)));
    }

    private OAuth oauth(OAuthTerms.Quirk... quirks) {
        var outbound = Outbound.of("127.0.0.1:" + server.port(), "").within(Duration.ofSeconds(2));
        var kit = new Kit(outbound, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
        var terms = OAuthTerms.of(
                URI.create("https://example.org/authorize"), URI.create(server.address() + "/token"), "read write");
        return new OAuth(
                kit,
                Profiles.example(Duration.ofSeconds(2)),
                terms.with("prompt", "consent").but(quirks));
    }

    private static Answer<Granted> signIn(OAuth oauth) {
        var begun = oauth.begin(APP, CALLBACK, Map.of("server", "https://harbour.example"));
        var state = SignIn.of(begun.state()).state();
        return oauth.redeem(new Connects.Callback(Map.of("state", state, "code", "c-1"), CALLBACK), begun.state());
    }

    private static Credentials signedIn() {
        var secrets = Map.of(
                "accessToken", new Secret("a-1"), "refreshToken", new Secret("r-1"), "clientSecret", new Secret("s:1"));
        return new Credentials(secrets, Map.of("clientId", "our id", "team", "T"), Optional.of(NOW));
    }

    private String asked() {
        assertThat(server.requests()).hasSize(1);
        return server.requests().getFirst();
    }

    private static Failure failure(Refreshed refreshed) {
        return ((Refreshed.Failed) refreshed).failure();
    }

    private static Failure failure(Answer<?> answer) {
        return ((Answer.Not<?>) answer).failure();
    }

    @Test
    void the_page_gets_what_the_terms_say_and_no_secret() {
        var begun = oauth().begin(APP, CALLBACK, Map.of());

        assertThat(begun.url().getQuery())
                .contains("response_type=code", "client_id=our id", "scope=read write", "prompt=consent")
                .contains(
                        "code_challenge_method=S256",
                        "state=" + SignIn.of(begun.state()).state())
                .doesNotContain("s:1", SignIn.of(begun.state()).verifier().reveal());
    }

    @Test
    void a_page_that_knows_no_proof_of_the_code_is_not_given_one() {
        assertThat(oauth(NO_PKCE).begin(APP, CALLBACK, Map.of()).url().getQuery())
                .doesNotContain("challenge");
    }

    @Test
    void a_code_becomes_tokens_that_live_from_when_they_were_asked_for() {
        var granted = signIn(oauth()).fold(some -> some, failure -> {
            throw new AssertionError(failure);
        });

        var credentials = granted.credentials();
        assertThat(credentials.secret("accessToken").reveal()).isEqualTo("a-2");
        assertThat(credentials.secret("refreshToken").reveal()).isEqualTo("r-2");
        assertThat(credentials.secret("clientSecret").reveal()).isEqualTo("s:1");
        assertThat(credentials.facts())
                .isEqualTo(Map.of("clientId", "our id", "server", "https://harbour.example", "scope", "write"));
        assertThat(credentials.expiresAt()).contains(NOW.plusSeconds(3600));
        assertThat(credentials.renewsItself()).isTrue();
        assertThat(granted.said().text("/team")).contains("T");
    }

    @Test
    void a_code_is_handed_in_as_a_form_with_our_secret_in_it() {
        signIn(oauth());

        assertThat(asked())
                .startsWith("POST /token HTTP/1.1")
                .contains("grant_type=authorization_code", "&code=c-1", "&code_verifier=")
                .contains("&client_id=our%20id", "&client_secret=s%3A1", "&redirect_uri=https%3A%2F%2Fkloudy");
    }

    @Test
    void our_secret_goes_in_the_header_where_the_platform_wants_it_there() {
        signIn(oauth(SECRET_IN_HEADER, NO_PKCE));

        assertThat(asked())
                .containsIgnoringCase("Authorization: Basic b3VyK2lkOnMlM0Ex")
                .doesNotContain("client_secret", "client_id", "code_verifier");
    }

    @Test
    void a_code_is_handed_in_as_json_where_the_platform_wants_that() {
        signIn(oauth(JSON_BODY));

        assertThat(asked()).contains("\"code\":\"c-1\"", "\"client_secret\":\"s:1\"");
    }

    @Test
    void tokens_are_read_from_a_form_too() throws IOException {
        answering("200 OK", "access_token=a%2D3&token_type=bearer&scope=");

        var credentials =
                signIn(oauth()).map(Granted::credentials).fold(Optional::of, no -> Optional.<Credentials>empty());

        assertThat(credentials.orElseThrow().secret("accessToken").reveal()).isEqualTo("a-3");
        assertThat(credentials.orElseThrow().expiresAt()).isEmpty();
        assertThat(credentials.orElseThrow().facts()).doesNotContainKey("scope");
    }

    @Test
    void a_sign_in_without_a_token_to_renew_it_by_needs_a_person() throws IOException {
        answering("200 OK", "{\"access_token\":\"a-3\",\"token_type\":\"bearer\",\"expires_in\":3600}");

        var credentials = signIn(oauth()).map(Granted::credentials).fold(some -> some, failure -> {
            throw new AssertionError(failure);
        });

        assertThat(credentials.renewsItself()).isFalse();
    }

    @ParameterizedTest(name = "{0} {1} means {2} for a code and {3} for a renewal")
    @CsvSource({
        "400 Bad Request, invalid_grant, Refused, SignedOut",
        "401 Unauthorized, invalid_client, Forbidden, Forbidden",
        "200 OK, invalid_client, Forbidden, Forbidden",
        "400 Bad Request, unauthorized_client, Forbidden, Forbidden",
        "400 Bad Request, invalid_scope, Forbidden, Forbidden",
        "400 Bad Request, unsupported_grant_type, Forbidden, Forbidden",
        "400 Bad Request, access_denied, Refused, Refused",
        "400 Bad Request, invalid_request, Refused, Refused",
        "429 Too Many, slow_down, Throttled, Throttled",
        "500 Oh, server_error, Unreachable, Unreachable",
        "200 OK, odd, Unreachable, Unreachable"
    })
    void an_error_means(String status, String error, String code, String renewal) throws IOException {
        answering(status, "{\"error\":\"" + error + "\",\"error_description\":\"no\"}");

        assertThat(failure(signIn(oauth())))
                .extracting(each -> each.getClass().getSimpleName())
                .isEqualTo(code);
        assertThat(failure(oauth().refresh(signedIn())))
                .extracting(each -> each.getClass().getSimpleName())
                .isEqualTo(renewal);
    }

    @Test
    void what_a_platform_says_against_our_app_is_for_whoever_registered_it() throws IOException {
        answering("401 Unauthorized", "{\"error\":\"invalid_client\"}");

        assertThat(failure(signIn(oauth())).message())
                .contains("Example does not take the id and secret of our app", "registered");
    }

    @Test
    void no_message_repeats_a_secret() throws IOException {
        answering("400 Bad Request", "{\"error\":\"invalid_request\",\"error_description\":\"r-1 with s:1 is odd\"}");

        assertThat(failure(oauth().refresh(signedIn())).message())
                .contains("is odd")
                .doesNotContain("r-1", "s:1");
    }

    @Test
    void a_renewal_brings_the_next_refresh_token_and_keeps_the_rest() {
        var renewed = ((Refreshed.Renewed) oauth().refresh(signedIn())).credentials();

        assertThat(asked()).contains("grant_type=refresh_token&refresh_token=r-1", "&client_secret=s%3A1");
        assertThat(renewed.secret("accessToken").reveal()).isEqualTo("a-2");
        assertThat(renewed.secret("refreshToken").reveal()).isEqualTo("r-2");
        assertThat(renewed.secret("clientSecret").reveal()).isEqualTo("s:1");
        assertThat(renewed.fact("team")).isEqualTo("T");
        assertThat(renewed.expiresAt()).contains(NOW.plusSeconds(3600));
    }

    @Test
    void a_refresh_token_that_is_not_replaced_stays() throws IOException {
        answering("200 OK", "{\"access_token\":\"a-2\"}");

        var renewed = ((Refreshed.Renewed) oauth().refresh(signedIn())).credentials();

        assertThat(renewed.secret("refreshToken").reveal()).isEqualTo("r-1");
        assertThat(renewed.expiresAt()).isEmpty();
    }

    @Test
    void a_lost_answer_is_a_doubt_where_a_refresh_token_is_taken_but_once() throws IOException {
        reacting(RawServer.Peer::reset);

        assertThat(failure(oauth(REFRESH_ONCE).refresh(signedIn()))).isInstanceOf(Failure.Ambiguous.class);
        assertThat(failure(oauth().refresh(signedIn()))).isInstanceOf(Failure.Unreachable.class);
    }

    @Test
    void an_unreadable_answer_is_a_doubt_where_a_refresh_token_is_taken_but_once() throws IOException {
        answering("200 OK", "<html>");

        assertThat(failure(oauth(REFRESH_ONCE).refresh(signedIn()))).isInstanceOf(Failure.Ambiguous.class);
    }

    @Test
    void a_sign_in_without_a_refresh_token_holds_until_it_ends() {
        var holds = new Credentials(Map.of(), Map.of(), Optional.of(NOW.plusSeconds(1)));
        var ended = new Credentials(Map.of(), Map.of(), Optional.of(NOW));

        assertThat(oauth().refresh(holds)).isEqualTo(new Refreshed.Renewed(holds.renewedByAPerson()));
        assertThat(failure(oauth().refresh(ended))).isInstanceOf(Failure.SignedOut.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void an_app_is_checked_by_a_code_that_nobody_gave() throws IOException {
        answering("400 Bad Request", "{\"error\":\"invalid_grant\"}");
        assertThat(oauth().check(APP, CALLBACK)).isEmpty();

        answering("401 Unauthorized", "{\"error\":\"invalid_client\"}");
        assertThat(List.of(oauth().check(APP, CALLBACK).orElseThrow())).hasOnlyElementsOfType(Failure.Forbidden.class);
    }

    @Test
    void an_answer_of_somebody_else_s_sign_in_is_not_redeemed() {
        var begun = oauth().begin(APP, CALLBACK, Map.of());

        var answer = oauth().redeem(new Connects.Callback(Map.of("state", "x", "code", "c"), CALLBACK), begun.state());

        assertThat(failure(answer)).isInstanceOf(Failure.Refused.class);
        assertThat(server.requests()).isEmpty();
    }
}
