package com.clickkloudy.benchmarks.house;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The packaged program as `make run` starts it, with a PostgreSQL and a Temporal server of its own.
public final class Program implements AutoCloseable {
    private static final String PASSWORD = "one-time password ";
    private final Path data;
    private final Map<String, String> environment;
    private final Child child;

    private Program(Path data, Map<String, String> environment, Child child) {
        this.data = data;
        this.environment = environment;
        this.child = child;
    }

    /// Answers once it takes requests.
    static Program start(Path unpacked, Path data, URI platforms) {
        var environment = new HashMap<String, String>();
        environment.put("CLICKKLOUDY_DATA", data.toString());
        environment.put("CLICKKLOUDY_SANDBOX", "off");
        environment.put("CLICKKLOUDY_SANDBOX_SIMULATOR", platforms.toString());
        environment.put("OUTBOUND_ALLOW", platforms.getAuthority());
        for (var port : List.of("PORT", "TEMPORAL_PORT", "UI_PORT", "SIMULATOR_PORT")) {
            environment.put("CLICKKLOUDY_" + port, Integer.toString(Ports.free()));
        }
        var child = Child.java(arguments(unpacked), environment);
        child.awaitLine("Temporal UI ");
        return new Program(data, Map.copyOf(environment), child);
    }

    /// The same options as `make run` has.
    private static List<String> arguments(Path unpacked) {
        return List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                unpacked.resolve("standalone.jar").toString());
    }

    public String temporalAddress() {
        return "127.0.0.1:" + environment.get("CLICKKLOUDY_TEMPORAL_PORT");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + environment.get("CLICKKLOUDY_PORT"));
    }

    Path data() {
        return data;
    }

    public long pid() {
        return child.pid();
    }

    String oneTimePassword() {
        return child.lines().stream()
                .filter(line -> line.contains(PASSWORD))
                .map(line -> line.substring(line.indexOf(PASSWORD) + PASSWORD.length())
                        .strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No first sign-in in " + child.lines()));
    }

    @Override
    public void close() {
        child.close();
    }
}
