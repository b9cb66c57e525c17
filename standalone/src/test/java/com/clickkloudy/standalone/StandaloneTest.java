package com.clickkloudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.standalone.server.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole program as a process of its own, seen from outside.
@Timeout(300)
class StandaloneTest {
    @TempDir
    Path folder;

    @Test
    void it_starts_answers_says_where_to_go_and_stops_in_order() throws Exception {
        Files.writeString(folder.resolve("index.html"), "the web UI");
        try (var program = Program.start(folder)) {
            program.awaitLine("Temporal UI ");
            assertThat(program.lines())
                    .anyMatch(line -> line.startsWith("PostgreSQL "))
                    .anyMatch(line -> line.startsWith("Temporal "))
                    .anyMatch(line -> line.startsWith("API and workers "))
                    .contains("Web UI         " + program.webUi())
                    .anyMatch(line -> line.startsWith("First sign-in  admin, one-time password "));
            assertThat(get(program.webUi().resolve("/api/v1/health"))).contains("UP");
            assertThat(get(program.webUi().resolve("/"))).isEqualTo("the web UI");

            program.stop();

            assertThat(program.lines().stream().filter(line -> line.startsWith("stopped ")))
                    .map(line -> line.substring("stopped ".length()).split(" {2,}", 2)[0])
                    .containsExactly("API and workers", "simulator of platforms", "Temporal", "PostgreSQL");
        }
    }

    @Test
    void after_a_kill_it_goes_on_with_what_was_there_and_refuses_to_run_without_its_keys() throws Exception {
        try (var killed = Program.start(folder)) {
            killed.awaitLine("Temporal UI ");
            try (var second = Program.start(folder)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.lines()).anyMatch(line -> line.contains("is in use by process " + killed.pid()));
            }
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            killed.exitCode();
        }
        var keyset = folder.resolve("data/keyset.json");
        Files.move(keyset, folder.resolve("elsewhere.json"));
        try (var keyless = Program.start(folder)) {
            assertThat(keyless.exitCode()).isEqualTo(1);
            assertThat(keyless.lines()).anyMatch(line -> line.contains("The keyset " + keyset + " is missing"));
            assertThat(keyset).doesNotExist();
        }
        Files.move(folder.resolve("elsewhere.json"), keyset);
        try (var next = Program.start(folder)) {
            next.awaitLine("Temporal UI ");
            awaitFile(folder.resolve("data/simulator/sown"));
            next.stop();
            assertThat(serversOn(folder)).isEmpty();
        }
    }

    /// Until the test's own time is over.
    private static void awaitFile(Path file) throws InterruptedException {
        while (Files.notExists(file)) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private static List<String> serversOn(Path folder) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(folder + "/"))
                .toList();
    }

    @Test
    void a_taken_port_ends_the_start_at_once_with_a_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var program = Program.start(folder, new Port(taken.getLocalPort(), "the web UI", "CLICKKLOUDY_PORT"))) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.lines())
                    .noneMatch(line -> line.startsWith("PostgreSQL"))
                    .anyMatch(line -> line.startsWith("Port " + taken.getLocalPort() + ", for the web UI, is taken."));
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
