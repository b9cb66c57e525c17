package com.clickkloudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program as several processes, seen from outside.
@Timeout(240)
class SplitTest {
    private static final Map<String, String> TWO_WORKERS =
            Map.of("CLICKKLOUDY_SPLIT", "on", "CLICKKLOUDY_WORKERS", "2");

    @TempDir
    Path folder;

    @Test
    void a_part_that_is_killed_is_started_again_and_all_end_with_their_starter() throws Exception {
        Files.writeString(folder.resolve("index.html"), "the web UI");
        try (var program = Program.start(folder, TWO_WORKERS)) {
            program.awaitLine("Temporal UI ");
            assertThat(program.lines())
                    .anyMatch(line -> line.startsWith("simulator of platforms "))
                    .anyMatch(line -> line.startsWith("API server "))
                    .anyMatch(line -> line.startsWith("worker 1 "))
                    .anyMatch(line -> line.startsWith("worker 2 "))
                    .anyMatch(line -> line.startsWith("First sign-in  admin, one-time password "));

            part("worker-2").destroyForcibly();

            program.awaitLine("The worker 2 ended by itself (exit code 137), and is started again.");
            awaitThat(() -> parts("worker-2").stream().anyMatch(ProcessHandle::isAlive));
            program.stop();
            assertThat(program.lines().stream().filter(line -> line.startsWith("stopped ")))
                    .map(line -> line.substring("stopped ".length()).split(" {2,}", 2)[0])
                    .containsExactly(
                            "worker 2", "worker 1", "API server", "simulator of platforms", "Temporal", "PostgreSQL");
        }
        assertThat(parts("")).isEmpty();
    }

    @Test
    void no_part_outlives_a_starter_that_was_killed() throws Exception {
        try (var program = Program.start(folder, TWO_WORKERS)) {
            program.awaitLine("Temporal UI ");
            assertThat(parts("worker-")).hasSize(2);
            ProcessHandle.of(program.pid()).orElseThrow().destroyForcibly();
            program.exitCode();

            awaitThat(() -> parts("").isEmpty());
        }
        try (var next = Program.start(folder, Map.of())) {
            next.awaitLine("Temporal UI ");
            next.stop();
        }
    }

    private ProcessHandle part(String name) {
        return parts(name).getFirst();
    }

    /// Processes of this program on this folder, whose name begins so.
    private List<ProcessHandle> parts(String name) {
        return ProcessHandle.allProcesses()
                .filter(process -> words(process).contains("Standalone\0" + name))
                .filter(process -> words(process).contains("\0" + folder.resolve("data")))
                .toList();
    }

    private static String words(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static void awaitThat(BooleanSupplier condition) throws InterruptedException {
        for (var n = 0; n < 600 && !condition.getAsBoolean(); n++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
