package com.clickkloudy.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.Opening;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
    @TempDir
    private Path folder;

    @Test
    void a_taken_port_is_said_at_once() {
        try (var simulator = Simulator.start(0, Options.inMemory())) {
            assertThatThrownBy(() -> Simulator.start(simulator.port(), Options.inMemory()))
                    .hasMessageContaining("cannot listen on port " + simulator.port());
        }
    }

    @Test
    void accounts_sessions_and_uploads_outlive_a_restart_in_the_same_folder() {
        String token;
        String account;
        try (var simulator = Simulator.start(0, Options.keptIn(folder))) {
            var anna = simulator.open("bluesky", Opening.of(1, "anna")).getFirst();
            account = anna.account();
            token = Caller.of(simulator.address("bluesky"))
                    .postJson(
                            "/xrpc/com.atproto.server.createSession",
                            Json.object("identifier", account, "password", anna.get("appPassword")))
                    .at("/accessJwt");
        }

        try (var simulator = Simulator.start(0, Options.keptIn(folder))) {
            var session =
                    Caller.of(simulator.address("bluesky")).bearing(token).get("/xrpc/com.atproto.server.getSession");

            assertThat(session.at("/did")).isEqualTo(account);
        }
    }

    @Test
    void a_process_that_was_killed_has_lost_nothing() throws Exception {
        var first = launch();
        Caller.of(address(first))
                .postJson("/control/accounts", Json.object("platform", "bluesky", "count", 5))
                .json();
        first.destroyForcibly().waitFor(Duration.ofSeconds(10));

        var second = launch();

        var accounts =
                Caller.of(address(second)).get("/control/accounts").json().path("accounts");
        second.destroyForcibly();
        assertThat(accounts.size()).isEqualTo(5);
    }

    private Process launch() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Simulator.class.getName(),
                        "--port=0",
                        "--data=" + folder)
                .redirectErrorStream(true)
                .start();
    }

    private static java.net.URI address(Process process) throws Exception {
        String line = process.inputReader().readLine();
        return java.net.URI.create(line.substring(line.indexOf('=') + 1));
    }

    @Test
    void the_front_page_names_platforms_and_accounts() {
        try (var simulator = Simulator.start(0, Options.inMemory())) {
            simulator.open("bluesky", Opening.of(1, "anna"));

            var page = Caller.of(simulator.address()).get("/");

            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.text()).contains("bluesky", "@anna1.bsky.test", "href=\"/bluesky/profile/did:plc:");
        }
    }
}
