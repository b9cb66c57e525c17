package com.clickkloudy.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// What was run: names of versions, as a report needs them.
record Versions(String program, String java, String postgres, String temporal, String machine) {
    static Versions of(Stack stack) {
        var postgres =
                Neighbour.named("postgres", stack.program().data()).command().getFirst();
        return new Versions(
                said("git", "rev-parse", "--short", "HEAD"),
                System.getProperty("java.runtime.version"),
                said(postgres, "--version").replaceAll("[^0-9.]", ""),
                temporal(stack.program().temporalUi()),
                processors());
    }

    private static String temporal(URI ui) {
        try (var door = new Door(ui)) {
            return door.get("/api/v1/cluster-info").path("serverVersion").asString("unknown");
        }
    }

    private static String processors() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + said("uname", "-sr");
    }

    private static String said(String... command) {
        try (var output = new ProcessBuilder(command).start().getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
