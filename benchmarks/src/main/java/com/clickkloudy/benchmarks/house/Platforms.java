package com.clickkloudy.benchmarks.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The platforms, as the simulator plays them in a process of its own. Its ledger is the judge of every measurement.
public final class Platforms implements AutoCloseable {
    private final Child child;
    private final URI address;
    private final Door door;

    private Platforms(Child child, URI address) {
        this.child = child;
        this.address = address;
        this.door = new Door(address);
    }

    /// @param program the unpacked program, which brings the simulator along
    static Platforms start(Path program) {
        var port = Ports.free();
        var child = Child.java(
                List.of(
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        program.resolve("lib") + "/*",
                        "com.clickkloudy.simulator.Simulator",
                        "--port=" + port,
                        "--unlimited"),
                Map.of());
        child.awaitLine("simulator ready");
        return new Platforms(child, URI.create("http://127.0.0.1:" + port));
    }

    /// One post as the platform took it.
    public record Accepted(String account, Instant at) {}

    /// What is accepted from now on is asked for by this number.
    public long now() {
        return door.get("/control/ledger?since=999999999999").path("next").asLong();
    }

    public List<Accepted> acceptedSince(long number) {
        var accepted = new ArrayList<Accepted>();
        for (var entry : door.get("/control/ledger?since=" + number).path("entries")) {
            accepted.add(new Accepted(
                    entry.path("account").asString(),
                    Instant.parse(entry.path("at").asString())));
        }
        return accepted;
    }

    /// Stops the measurement where a post was accepted twice, over all that was ever measured.
    public void mustHaveNoDoubles() {
        var repeated = door.get("/control/ledger/counts").path("repeated");
        if (!repeated.isEmpty()) {
            throw new IllegalStateException("Posts were accepted more than once: " + repeated);
        }
    }

    /// Has something go wrong, or take its time, until [#behave].
    public void trouble(Map<String, ?> fault) {
        door.ask("POST", "/control/faults", fault);
    }

    public void behave() {
        door.ask("DELETE", "/control/faults");
    }

    /// @return what a person types to connect each of the new accounts
    public List<Map<String, String>> open(Map<String, ?> opening) {
        var forms = new ArrayList<Map<String, String>>();
        for (var account : door.ask("POST", "/control/accounts", opening).path("accounts")) {
            forms.add(form(account.path("form")));
        }
        return forms;
    }

    URI address() {
        return address;
    }

    long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        door.close();
        child.close();
    }

    private static Map<String, String> form(JsonNode fields) {
        var form = new HashMap<String, String>();
        fields.properties()
                .forEach(field -> form.put(field.getKey(), field.getValue().asString()));
        return form;
    }
}
