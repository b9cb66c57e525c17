package com.clickkloudy.benchmarks.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A Java process of its own, with what it has printed.
final class Child implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Child(Process process) {
        this.process = process;
        // Reading a pipe would hold on to one of the few threads that carry virtual ones.
        Thread.ofPlatform().daemon().start(() -> read(process.inputReader()));
    }

    /// @param arguments of `java`
    static Child java(List<String> arguments, Map<String, String> environment) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DATABASE_URL", "TEMPORAL_ADDRESS", "CLICKKLOUDY_URL"));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Child(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the first line that begins so
    String awaitLine(String beginning) {
        Waiting.until("a line that begins with " + beginning, PATIENCE_SECONDS, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended, and had said " + lines);
            }
            return said(beginning).isPresent();
        });
        return said(beginning).orElseThrow();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    long pid() {
        return process.pid();
    }

    /// As Ctrl-C does, and by force where that is not enough.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(PATIENCE_SECONDS))) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> said(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).findFirst();
    }

    private void read(BufferedReader output) {
        try (output) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            lines.add("(ended while it spoke: " + ended.getMessage() + ")");
        }
    }
}
