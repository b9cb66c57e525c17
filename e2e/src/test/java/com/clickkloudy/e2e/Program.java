package com.clickkloudy.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The packaged program as a process of its own, on free ports that stay the same when it is started again.
final class Program implements AutoCloseable {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Path JAR = HOUSE.resolve("standalone/target/standalone.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String PASSWORD = "one-time password ";
    private final Path data;
    private final Map<String, String> environment;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Optional<Process> process = Optional.empty();

    private Program(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    /// @param settings what is decided beside ports and data: variables of the environment
    static Program on(Path data, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("CLICKKLOUDY_DATA", data.toString());
        environment.put("CLICKKLOUDY_WEB_UI", HOUSE.resolve("web-ui/dist").toString());
        for (var port : List.of("PORT", "TEMPORAL_PORT", "UI_PORT", "SIMULATOR_PORT")) {
            environment.put("CLICKKLOUDY_" + port, Integer.toString(Ports.free()));
        }
        return new Program(data, environment);
    }

    /// Answers once it takes requests.
    Program start() {
        if (!Files.isRegularFile(JAR)) {
            throw new AssertionError("The program is not packaged: " + JAR + " is missing.");
        }
        try {
            var started = builder().start();
            process = Optional.of(started);
            var from = lines.size();
            hear(started);
            await(started, from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    URI address() {
        return address("PORT");
    }

    /// Where Temporal's own web UI is, and its API behind it.
    URI temporalUi() {
        return address("UI_PORT");
    }

    /// Where the sandbox plays the platforms, for a program that plays them itself.
    URI simulator() {
        return address("SIMULATOR_PORT");
    }

    Path data() {
        return data;
    }

    /// All that it printed, over all its starts.
    List<String> printed() {
        return List.copyOf(lines);
    }

    /// What the first start on new data says.
    String oneTimePassword() {
        return lines.stream()
                .filter(line -> line.contains(PASSWORD))
                .map(line -> line.substring(line.indexOf(PASSWORD) + PASSWORD.length())
                        .strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No first sign-in in " + lines));
    }

    /// Runs it for something else than serving, beside itself or while it is stopped.
    ///
    /// @param words what it is told
    void run(String... words) {
        try {
            var builder = builder();
            builder.command().addAll(List.of(words));
            var running = builder.start();
            hear(running);
            if (!Waiting.until(PATIENCE, () -> !running.isAlive()) || running.exitValue() != 0) {
                running.destroyForcibly();
                throw new AssertionError(List.of(words) + " failed: " + lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As `kill -9` does: nothing is finished, closed or said, and the servers it has started live on.
    void kill() {
        process.ifPresent(running -> running.destroyForcibly().onExit().join());
    }

    /// Stops it as Ctrl-C does, and then, by force, whatever still works on its data.
    @Override
    public void close() {
        process.ifPresent(running -> {
            running.toHandle().destroy();
            Waiting.until(PATIENCE, () -> !running.isAlive());
        });
        kill();
        Neighbour.all(data).forEach(Neighbour::kill);
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DATABASE_URL", "TEMPORAL_ADDRESS", "CLICKKLOUDY_URL"));
        builder.environment().putAll(environment);
        return builder;
    }

    private URI address(String port) {
        return URI.create("http://127.0.0.1:" + environment.get("CLICKKLOUDY_" + port));
    }

    private void await(Process started, int from) {
        var ended = Waiting.until(
                PATIENCE,
                () -> !started.isAlive()
                        || lines.stream().skip(from).anyMatch(line -> line.startsWith("Temporal UI ")));
        if (!ended || !started.isAlive()) {
            throw new AssertionError("It did not start, but said " + lines);
        }
    }

    /// By no virtual thread: reading a pipe holds its carrier, and the platforms that are played here would stand
    /// still.
    private void hear(Process said) {
        Thread.ofPlatform().daemon().start(() -> read(said.inputReader()));
    }

    private void read(BufferedReader output) {
        try (output) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(killed while it spoke: " + e.getMessage() + ")");
        }
    }
}
