package com.clickkloudy.standalone;

import com.clickkloudy.standalone.server.Port;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// [Standalone] in a process of its own, on free ports, with all it prints. The folder it is given is that of the web
/// UI, and holds its data too.
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Process process;
    private final Port web;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reading;

    private Program(Process process, Port web) {
        this.process = process;
        this.web = web;
        this.reading = Thread.ofPlatform().daemon().start(() -> read(process.inputReader()));
    }

    static Program start(Path folder) throws IOException {
        return start(folder, Port.free("the web UI"));
    }

    static Program start(Path folder, Port web) throws IOException {
        return start(folder, web, Map.of());
    }

    static Program start(Path folder, Map<String, String> more) throws IOException {
        return start(folder, Port.free("the web UI"), more);
    }

    private static Program start(Path folder, Port web, Map<String, String> more) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Standalone.class.getName())
                .redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("CLICKKLOUDY_DATA", folder.resolve("data").toString());
        environment.put("CLICKKLOUDY_WEB_UI", folder.toString());
        environment.put("CLICKKLOUDY_PORT", Integer.toString(web.number()));
        for (var other : List.of("CLICKKLOUDY_TEMPORAL_PORT", "CLICKKLOUDY_UI_PORT", "CLICKKLOUDY_SIMULATOR_PORT")) {
            environment.put(other, Integer.toString(Port.free(other).number()));
        }
        environment.putAll(more);
        return new Program(builder.start(), web);
    }

    URI webUi() {
        return URI.create("http://" + web.address());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void awaitLine(String beginning) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (lines.stream().noneMatch(line -> line.startsWith(beginning))) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("It never said \"" + beginning + "\", but " + lines);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    /// As Ctrl-C or a service manager would. (`Process.destroy` would also stop listening to what it says.)
    void stop() throws InterruptedException {
        process.toHandle().destroy();
        exitCode();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE)) {
            throw new AssertionError("It did not end, but said " + lines);
        }
        reading.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }

    private void read(BufferedReader output) {
        output.lines().forEach(lines::add);
    }
}
