package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.storage.access.People;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SignInTest {
    private static final String SESSION = "/api/v1/session";

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void the_one_time_password_opens_nothing_but_its_own_change() {
        var password = server.oneTimePassword().orElseThrow().reveal();
        var browser = server.browser();

        var me = browser.signIn("admin", password).is(200);

        assertThat(me.json().at("/mustChangePassword").asBoolean()).isTrue();
        browser.get(browser.path("/accounts")).isProblem(403, "password_change_required");
        browser.get("/api/v1/platforms").isProblem(403, "password_change_required");
        server.admin();
        server.browser().signIn("admin", password).isProblem(401, "sign_in_refused");
        assertThat(server.admin()
                        .get("/api/v1/me")
                        .json()
                        .at("/mustChangePassword")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Order(2)
    void a_password_of_ones_own_is_not_replaced_by_a_restart_and_sessions_survive_it() {
        var browser = server.admin();

        server.restart();

        assertThat(server.oneTimePassword()).isEmpty();
        assertThat(browser.at(server.address()).get("/api/v1/me").is(200).text("/username"))
                .isEqualTo("admin");
    }

    @Test
    void whoever_has_not_signed_in_is_told_so_and_is_given_a_token_to_sign_in_with() {
        var browser = server.browser();

        browser.get("/api/v1/me").isProblem(401, "signed_out");

        assertThat(browser.cookies()).containsKey("XSRF-TOKEN").doesNotContainKey("SESSION");
    }

    @Test
    void the_sessions_cookie_is_hidden_from_scripts_and_stays_on_this_site() {
        var reply = server.browser().signIn("nobody", "nothing").isProblem(401, "sign_in_refused");
        assertThat(reply.header("Set-Cookie")).doesNotContain("SESSION=");

        var browser = server.admin();

        assertThat(browser.signIn("admin", TestServer.PASSWORD).header("Set-Cookie"))
                .contains("SESSION=", "HttpOnly; SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void the_table_of_sessions_signs_nobody_in() {
        var browser = server.admin();
        var cookie = browser.cookies().getOrDefault("SESSION", "");

        var ids = server.database()
                .jdbc()
                .sql("select trim(session_id) from spring_session")
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(ids).isNotEmpty().noneMatch(cookie::contains);
        browser.cookies().put("SESSION", ids.getFirst());
        browser.get("/api/v1/me").isProblem(401, "signed_out");
    }

    @Test
    void signing_in_gives_a_new_session_and_a_new_token() {
        var browser = server.admin();
        var before = Map.copyOf(browser.cookies());

        browser.signIn("admin", TestServer.PASSWORD).is(200);

        assertThat(browser.cookies().get("SESSION")).isNotEqualTo(before.get("SESSION"));
        assertThat(browser.cookies().get("XSRF-TOKEN")).isNotEqualTo(before.get("XSRF-TOKEN"));
    }

    @Test
    void signing_out_ends_the_session_everywhere() {
        var browser = server.admin();
        var copy = browser.at(server.address());

        browser.delete(SESSION).is(204);

        copy.get("/api/v1/me").isProblem(401, "signed_out");
        browser.get("/api/v1/me").isProblem(401, "signed_out");
    }

    @Test
    void a_new_password_signs_out_every_other_browser() {
        var one = server.admin();
        var other = server.admin();

        one.put("/api/v1/me/password", Map.of("old", TestServer.PASSWORD, "new", "another long password"))
                .is(204);

        one.get("/api/v1/me").is(200);
        other.get("/api/v1/me").isProblem(401, "signed_out");
        one.put("/api/v1/me/password", Map.of("old", "another long password", "new", TestServer.PASSWORD))
                .is(204);
    }

    @Test
    void a_wrong_or_unchanged_or_short_password_is_pointed_at() {
        var browser = server.admin();

        browser.put("/api/v1/me/password", Map.of("old", "wrong", "new", "another long password"))
                .isProblem(422, "invalid")
                .pointsAt("/old");
        browser.put("/api/v1/me/password", Map.of("old", TestServer.PASSWORD, "new", TestServer.PASSWORD))
                .isProblem(422, "invalid")
                .pointsAt("/new");
        browser.put("/api/v1/me/password", Map.of("old", TestServer.PASSWORD, "new", "short"))
                .isProblem(422, "invalid")
                .pointsAt("/new");
    }

    @Test
    void a_write_without_its_token_is_refused() {
        var browser = server.admin();

        browser.send("DELETE", SESSION, "", Map.of("X-XSRF-TOKEN", "")).isProblem(403, "csrf_missing");
        browser.send("DELETE", SESSION, "", Map.of("X-XSRF-TOKEN", "made up")).isProblem(403, "csrf_missing");
        server.browser().post(SESSION, Map.of("username", "a", "password", "b")).isProblem(403, "csrf_missing");
    }

    @Test
    void whoever_guesses_has_to_wait_and_everybody_else_has_not() {
        var guesser = server.browser();
        for (int guess = 0; guess < 5; guess++) {
            guesser.signIn("guessed", "guess " + guess).isProblem(401, "sign_in_refused");
        }

        var refused = guesser.signIn("Guessed", "guess 6").isProblem(429, "too_many_tries");

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        server.admin().get("/api/v1/me").is(200);
    }

    @Test
    void the_right_password_does_not_help_before_the_wait_is_over_and_does_afterwards() {
        var browser = server.neighbour();
        for (int guess = 0; guess < 5; guess++) {
            browser.signIn("neighbour", "guess " + guess).isProblem(401, "sign_in_refused");
        }
        browser.signIn("neighbour", TestServer.PASSWORD).isProblem(429, "too_many_tries");

        server.database()
                .jdbc()
                .sql("update sign_in_tries set last_at = last_at - interval '2 seconds'")
                .update();

        browser.signIn("neighbour", TestServer.PASSWORD).is(200);
    }

    @Test
    void whoever_finds_an_open_browser_cannot_guess_the_password_there() {
        var browser = server.admin();
        for (int guess = 0; guess < 5; guess++) {
            browser.put("/api/v1/me/password", Map.of("old", "guess " + guess, "new", "another long password"))
                    .isProblem(422, "invalid");
        }

        var refused = browser.put("/api/v1/me/password", Map.of("old", "guess 6", "new", "another long password"))
                .isProblem(429, "too_many_tries");

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        server.database().jdbc().sql("delete from sign_in_tries").update();
    }

    @Test
    void a_password_is_kept_as_an_argon2id_hash() {
        var hash = server.bean(People.class).byUsername("admin").orElseThrow().passwordHash();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
