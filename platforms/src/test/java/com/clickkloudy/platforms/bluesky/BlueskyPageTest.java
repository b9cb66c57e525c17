package com.clickkloudy.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Introduces;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.SignInPage;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.platforms.kit.SignIn;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bluesky by the sign-in page of an account's server: the whole contract once more.
final class BlueskyPageTest extends PlatformContract {
    private static final URI HERE = URI.create("http://127.0.0.1:8080/api/v1/connections/callback");

    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(
                Connects.class,
                Deletes.class,
                Describes.class,
                Finds.class,
                Introduces.class,
                Publishes.class,
                Refreshes.class,
                Renders.class,
                Repeats.class,
                Reports.class);
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Bluesky(kit);
    }

    @Override
    protected Step connect(Connects connector, Credentials person) {
        return connect(connector, person, "allow");
    }

    @Override
    protected Step connectWrongly(Connects connector, Credentials person) {
        return connect(connector, person, "deny");
    }

    private static Step connect(Connects connector, Credentials person, String decision) {
        var begun = connector.begin(named(person.get("handle")), Optional.empty(), HERE);
        return begun instanceof Step.Redirect(var page, var state, var app)
                ? connector.finish(at(HERE, answer(page, person.get("handle"), decision)), state)
                : begun;
    }

    private static Connects.Callback answer(URI page, String handle, String decision) {
        return SignInPage.answer(page, handle.replaceFirst("\\..*", ""), decision);
    }

    /// Whoever keeps people's ways knows one address of ours, wherever they came back to.
    private static Connects.Callback at(URI callback, Connects.Callback back) {
        return new Connects.Callback(back.parameters(), callback);
    }

    private static Form named(String identifier) {
        return new Form(Map.of("identifier", new Secret(identifier)));
    }

    private Connects connects() {
        return (Connects) account.connector();
    }

    private Step.Redirect begun(Form form) {
        return (Step.Redirect) connects().begin(form, Optional.empty(), HERE);
    }

    private static Failure.Refused refusal(Step step) {
        assertThat(step).isInstanceOf(Step.Failed.class);
        return (Failure.Refused) ((Step.Failed) step).failure();
    }

    private String here() {
        return stage.simulator().address("bluesky").toString();
    }

    private void setting(String json) {
        stage.control("settings", "{\"platform\":\"bluesky\",\"settings\":" + json + "}");
    }

    @Test
    void what_is_kept_says_where_it_holds_and_nothing_of_the_way_there() {
        assertThat(account.credentials().secrets()).containsOnlyKeys("accessToken", "refreshToken", "tokenKey");
        assertThat(account.credentials().facts())
                .containsOnlyKeys("server", "issuer", "token", "clientId", "scope")
                .containsEntry("server", here())
                .containsEntry("issuer", here());
        assertThat(account.credentials().expiresAt()).isPresent();
    }

    @Test
    void a_server_alone_is_enough_and_the_page_says_who_it_was() {
        var person = person();
        var begun = begun(new Form(Map.of("server", new Secret(here().substring(7)))));

        var step = connects().finish(at(HERE, answer(begun.url(), person.get("handle"), "allow")), begun.state());

        var grant = ((Step.Connected) step).grants().getFirst();
        assertThat(grant.remoteId()).isEqualTo(person.get("did"));
        assertThat(grant.handle()).isEqualTo(person.get("handle"));
        assertThat(grant.credentials().fact("server")).isEqualTo(here());
    }

    @Test
    void another_account_than_the_one_that_was_named_is_not_connected() {
        var other = person();
        var begun = begun(named(stage.simulator()
                .open("bluesky", Opening.of(1, "kelp"))
                .getFirst()
                .get("handle")));

        var step = connects().finish(at(HERE, answer(begun.url(), other.get("handle"), "allow")), begun.state());

        assertThat(refusal(step).message()).contains("Another account");
    }

    @Test
    void a_server_that_speaks_for_an_account_that_lives_elsewhere_is_not_believed() throws IOException {
        var victim = person().get("did");
        try (var liar = RawServer.that(peer ->
                peer.say(RawServer.answer("200 OK", "", lie(peer.socket().getLocalPort(), victim))))) {
            var kit = new Kit(
                    Outbound.of(
                            "127.0.0.1:" + liar.port(),
                            stage.simulator().address().toString()),
                    Clock.systemUTC(),
                    new SecureRandom());
            var connects = (Connects) connector(kit);
            var typed = new Form(Map.of("server", new Secret(liar.address().toString())));
            var begun = (Step.Redirect) connects.begin(typed, Optional.empty(), HERE);
            var state = SignIn.of(begun.state()).state();
            var said = Map.of("state", state, "iss", liar.address().toString(), "code", "c");

            var step = connects.finish(new Connects.Callback(said, HERE), begun.state());

            assertThat(refusal(step).message()).contains("lives elsewhere");
        }
    }

    /// All that a server says during a sign-in, in one.
    private static String lie(int port, String victim) {
        var liar = "http://127.0.0.1:" + port;
        return Json.object()
                .with("authorization_servers", List.of(liar))
                .with("issuer", liar)
                .with("authorization_endpoint", liar + "/authorize")
                .with("token_endpoint", liar + "/token")
                .with("pushed_authorization_request_endpoint", liar + "/par")
                .with("request_uri", "urn:x")
                .with("access_token", "a")
                .with("refresh_token", "r")
                .with("token_type", "DPoP")
                .with("scope", BlueskyClient.SCOPE)
                .with("sub", victim)
                .toString();
    }

    @Test
    void an_answer_that_does_not_say_from_which_server_it_comes_is_refused() {
        var person = person();
        var begun = begun(named(person.get("handle")));
        var said =
                new HashMap<>(answer(begun.url(), person.get("handle"), "allow").parameters());
        said.remove("iss");

        assertThat(refusal(connects().finish(new Connects.Callback(said, HERE), begun.state()))
                        .message())
                .contains("another server");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http%3A%2F%2F127.0.0.1%3A8080",
        "http://127.0.0.1:8080, http%3A%2F%2F127.0.0.1%3A8080"
    })
    void on_this_machine_servers_know_us_without_a_document(String ours, String named) {
        var callback = URI.create(ours + "/api/v1/connections/callback");
        var person = person();

        var begun = (Step.Redirect) connects().begin(named(person.get("did")), Optional.empty(), callback);
        var back = answer(begun.url(), person.get("handle"), "allow");

        assertThat(begun.url().getRawQuery())
                .contains("client_id=http%3A%2F%2Flocalhost%3Fredirect_uri%3D" + named.replace("%", "%25"));
        assertThat(back.callback().getHost()).isEqualTo("127.0.0.1");
        assertThat(connects().finish(at(callback, back), begun.state())).isInstanceOf(Step.Connected.class);
    }

    @Test
    void at_an_address_that_no_server_could_read_there_are_only_app_passwords() {
        var ours = URI.create("http://kloudy.lan:8080/api/v1/connections/callback");

        var refused = refusal(connects().begin(named(person().get("did")), Optional.empty(), ours));

        assertThat(refused.field()).contains("/password");
        assertThat(refused.message()).contains("https");
    }

    @Test
    void under_a_public_address_servers_read_who_we_are_and_we_prove_it() {
        var person = person();
        var document = ((Introduces) account.connector()).introduction(CALLBACK);
        setting("{\"clients\":{\"https://kloudy.example/oauth/bluesky/client-metadata.json\":" + document + "}}");

        var begun = (Step.Redirect) connects().begin(named(person.get("handle")), Optional.empty(), CALLBACK);
        var step = connects().finish(answer(begun.url(), person.get("handle"), "allow"), begun.state());

        var grant = ((Step.Connected) step).grants().getFirst();
        var known = new Connected(
                stage,
                account.connector(),
                person.account(),
                stage.account(grant, account.connector()),
                grant.credentials());
        var renewed = ((Refreshes) known.connector()).refresh(known.account(), known.credentials());
        var credentials = ((Refreshed.Renewed) renewed).credentials();
        known.with(credentials).published(known.with(credentials).job("By a key of ours"));
        assertThat(grant.credentials().secrets()).containsOnlyKeys("accessToken", "refreshToken", "tokenKey");
    }

    @Test
    void whoever_has_another_key_is_not_us() {
        var document = ((Introduces) account.connector()).introduction(CALLBACK);
        setting("{\"clients\":{\"https://kloudy.example/oauth/bluesky/client-metadata.json\":" + document + "}}");
        var stranger = (Connects) connector(stage.kit());

        var step = stranger.begin(named(person().get("handle")), Optional.empty(), CALLBACK);

        assertThat(((Step.Failed) step).failure()).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_server_that_cannot_read_who_we_are_may_do_so_later() {
        var step = connects().begin(named(person().get("handle")), Optional.empty(), CALLBACK);

        assertThat(((Step.Failed) step).failure()).isInstanceOf(Failure.Unreachable.class);
        assertThat(((Step.Failed) step).failure().message()).contains("CLICKKLOUDY_URL");
    }

    @Test
    void a_nonce_that_has_grown_old_costs_a_second_sending_and_no_second_post() {
        var job = account.job("Minutes later", Pictures.small(1));
        var prepared = account.prepared(job);
        stage.simulator().clock().advance(Duration.ofMinutes(5));
        var before = stage.requests();

        Connected.published(account.publish(job, prepared));

        assertThat(stage.requests() - before).isEqualTo(2);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void an_access_that_has_ended_is_renewed_without_anybody() {
        var job = account.job("Hours later");
        stage.simulator().clock().advance(Duration.ofHours(2));

        assertThat(account.failure(job)).isInstanceOf(Failure.SignedOut.class);

        var credentials = renewed();
        account.with(credentials).published(account.with(credentials).job("Hours later"));
    }

    private com.clickkloudy.model.account.Credentials renewed() {
        var refreshed = ((Refreshes) account.connector()).refresh(account.account(), account.credentials());
        return ((Refreshed.Renewed) refreshed).credentials();
    }

    @Test
    void whoever_hands_a_refresh_token_in_twice_has_ended_the_sign_in() {
        var refreshes = (Refreshes) account.connector();
        var fresh = renewed();

        var again = refreshes.refresh(account.account(), account.credentials());

        assertThat(refreshes.safeFor(fresh)).isZero();
        assertThat(((Refreshed.Failed) again).failure()).isInstanceOf(Failure.SignedOut.class);
        assertThat(account.with(fresh).failure(account.with(fresh).job("Ended")))
                .isInstanceOf(Failure.SignedOut.class);
    }

    @Test
    void a_renewal_that_speaks_for_somebody_else_is_not_believed() throws IOException {
        var said = Json.object().with("access_token", "a").with("sub", "did:plc:somebodyelse");
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", said.toString()))) {
            var facts = new HashMap<>(account.credentials().facts());
            facts.put("token", server.address().toString());
            var moved = new com.clickkloudy.model.account.Credentials(
                    account.credentials().secrets(), facts, Optional.empty());
            var elsewhere = (Refreshes) connector(stage.kitFor(server.address()));

            var refreshed = elsewhere.refresh(account.account(), moved);

            assertThat(((Refreshed.Failed) refreshed).failure()).isInstanceOf(Failure.SignedOut.class);
            assertThat(((Refreshed.Failed) refreshed).failure().message()).contains("another account");
        }
    }

    @Test
    void a_renewal_whose_answer_got_lost_is_a_doubt() {
        stage.trouble(Trouble.ACCEPT_THEN_DROP, "auth");

        var refreshed = ((Refreshes) account.connector()).refresh(account.account(), account.credentials());

        assertThat(((Refreshed.Failed) refreshed).failure()).isInstanceOf(Failure.Ambiguous.class);
    }

    @Test
    void a_stolen_token_is_of_no_use_without_its_key() {
        var secrets = new HashMap<>(account.credentials().secrets());
        secrets.put("tokenKey", connected(person()).credentials().secret("tokenKey"));
        var stolen = new com.clickkloudy.model.account.Credentials(
                secrets, account.credentials().facts(), Optional.empty());

        assertThat(account.with(stolen).failure(account.with(stolen).job("Stolen")))
                .isInstanceOf(Failure.SignedOut.class);
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void a_clock_of_ours_that_is_wrong_signs_nobody_out() {
        var off = account.with(connector(stage.kitOff(Duration.ofHours(-2))));

        var failure = off.failure(off.job("What time is it?"));

        assertThat(failure).isInstanceOf(Failure.Unreachable.class);
        assertThat(failure.message()).contains("clock");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"authorization_servers\":[\"http://169.254.169.254\"]}",
                "{\"authorization_servers\":[\"ftp://server.example\"]}",
                "{\"authorization_servers\":[\"https://10.0.0.1\"]}"
            })
    void a_server_that_points_into_a_private_network_is_not_followed(String resource) throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", resource))) {
            var typed = new Form(Map.of("server", new Secret(server.address().toString())));
            var elsewhere = (Connects) connector(stage.kitFor(server.address()));

            var refused = refusal(elsewhere.begin(typed, Optional.empty(), HERE));

            assertThat(refused.message()).doesNotContain("169.254", "10.0.0.1");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_server_without_a_page_of_its_own_is_refused_in_words() throws IOException {
        try (var server = RawServer.answering(RawServer.answer("404 Not Found", "", "<html></html>"))) {
            var typed = new Form(Map.of("server", new Secret(server.address().toString())));
            var elsewhere = (Connects) connector(stage.kitFor(server.address()));

            var refused = refusal(elsewhere.begin(typed, Optional.empty(), HERE));

            assertThat(refused.field()).contains("/password");
            assertThat(refused.message()).contains("no sign-in page");
        }
    }
}
