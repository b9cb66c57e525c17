package com.clickkloudy.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// One process of a split program, met as somebody with a shell meets it.
record PartOf(ProcessHandle process) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// @param name as `worker-1`
    static PartOf named(String name, Path data) {
        Waiting.awaitThat(name + " runs", PATIENCE, () -> find(name, data).isPresent(), () -> "no such process");
        return find(name, data).orElseThrow();
    }

    private static Optional<PartOf> find(String name, Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> words(process).contains("\0" + name + "\0" + data))
                .map(PartOf::new)
                .findFirst();
    }

    /// As `kill -9` does.
    void kill() {
        signal("KILL");
        Waiting.until(PATIENCE, () -> !process.isAlive());
    }

    /// As a service manager that stops it in order does.
    void terminate() {
        signal("TERM");
        Waiting.until(PATIENCE, () -> !process.isAlive());
    }

    /// Suspends it: no clock, timer or thread of it goes on.
    void suspend() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }
}
