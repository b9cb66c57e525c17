package com.clickkloudy.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.TestServer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Connecting by way of the platform's own sign-in page, and everything that may come back from there.
final class RedirectTest {
    private static TestServer server;
    private static Browser browser;
    private static Browser neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
        neighbour = server.neighbour();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_comes_back_is_connected_once() {
        var state = begin(browser);

        assertThat(back(browser, "code=ada&state=" + state)).isEqualTo(page("?connected=1"));
        assertThat(back(browser, "code=ada&state=" + state)).isEqualTo("/?connectProblem=expired");
        assertThat(found("ada")).isEqualTo(1);
    }

    @Test
    void the_platform_sends_people_back_to_the_public_address() {
        assertThat(url(browser)).endsWith("&redirect_uri=http://127.0.0.1:8080/api/v1/connections/callback");
    }

    @Test
    void our_registration_is_made_once_for_a_server_and_is_told_nobody() {
        url(browser);

        assertThat(url(browser)).contains("known=true").doesNotContain("secret");
    }

    @Test
    void a_state_that_was_never_given_opens_nothing() {
        assertThat(back(browser, "code=eve&state=" + UUID.randomUUID())).isEqualTo("/?connectProblem=expired");
        assertThat(back(browser, "code=eve&state=")).isEqualTo("/?connectProblem=expired");
        assertThat(back(browser, "code=eve&state=%00")).isEqualTo("/?connectProblem=expired");
        assertThat(back(browser, "code=eve")).isEqualTo("/?connectProblem=expired");
        assertThat(back(browser, "state=" + "x".repeat(5_000))).isEqualTo("/?connectProblem=expired");
        assertThat(found("eve")).isZero();
    }

    @Test
    void nobody_ends_what_somebody_else_began() {
        var state = begin(browser);

        assertThat(back(neighbour, "code=bo&state=" + state)).isEqualTo("/?connectProblem=expired");
        assertThat(back(server.browser(), "code=bo&state=" + state)).isEqualTo("/?connectProblem=signed_out");

        assertThat(neighbour.get(neighbour.path("/accounts")).text("/total")).isEqualTo("0");
        assertThat(back(browser, "code=bo&state=" + state)).isEqualTo(page("?connected=1"));
    }

    @Test
    void a_way_that_took_too_long_has_ended() {
        var state = begin(browser);
        server.database()
                .jdbc()
                .sql("update connect_state set expires_at = now()")
                .update();

        assertThat(back(browser, "code=late&state=" + state)).isEqualTo("/?connectProblem=expired");
        assertThat(found("late")).isZero();
    }

    @Test
    void whoever_has_left_the_workspace_meanwhile_connects_nothing_there() {
        var state = begin(neighbour);
        var workspace = neighbour.workspace();
        var jdbc = server.database().jdbc();
        jdbc.sql("delete from membership where workspace_id = ?")
                .param(workspace.value())
                .update();

        assertThat(back(neighbour, "code=left&state=" + state)).isEqualTo("/?connectProblem=expired");

        var connected = jdbc.sql("select count(*) from account where name = 'left'");
        assertThat(connected.query(Integer.class).single()).isZero();
        jdbc.sql("insert into membership select ?, id, 'ADMIN' from person where username = 'neighbour'")
                .param(workspace.value())
                .update();
    }

    @Test
    void a_consent_that_was_denied_is_said_so() {
        var state = begin(browser);

        assertThat(back(browser, "error=access_denied&error_description=%3Cb%3Eno&state=" + state))
                .isEqualTo(page("?connectProblem=connection_refused&platform=heron"));
        assertThat(back(browser, "code=cy&state=" + state)).isEqualTo("/?connectProblem=expired");
    }

    private static String begin(Browser from) {
        return url(from).replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    private static String url(Browser from) {
        var body = Map.of("platform", "heron", "form", Map.of("server", "heron.example"));
        var step = from.post(from.path("/accounts/connections"), body).is(200);
        assertThat(step.text("/kind")).isEqualTo("redirect");
        return step.text("/url");
    }

    private static String back(Browser to, String parameters) {
        return to.get("/api/v1/connections/callback?" + parameters).is(302).header("Location");
    }

    private static String page(String parameters) {
        return "/w/" + browser.workspace() + "/accounts" + parameters;
    }

    private static int found(String name) {
        return browser.get(browser.path("/accounts?q=" + name))
                .json()
                .at("/total")
                .asInt();
    }
}
