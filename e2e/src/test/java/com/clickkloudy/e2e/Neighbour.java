package com.clickkloudy.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A server that the program has started and that works on its data.
///
/// @param command what started it, word by word
record Neighbour(ProcessHandle process, List<String> command) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /// All that are named by the folder they work on.
    static List<Neighbour> all(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> new Neighbour(process, command(process.info())))
                .toList();
    }

    /// @param program the last part of the path of what it runs
    static Neighbour named(String program, Path data) {
        return all(data).stream()
                .filter(each -> each.command().getFirst().endsWith("/" + program))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + program + " works on " + data));
    }

    /// As `kill -9` does.
    void kill() {
        process.destroyForcibly();
        Waiting.until(PATIENCE, () -> !process.isAlive());
    }

    /// The same again on the same data. Its clients wait until it answers.
    void startAgain() {
        // A killed PostgreSQL leaves processes behind that end a moment later; until then it does not start anew.
        if (!Waiting.until(PATIENCE, this::stays)) {
            throw new AssertionError("It does not start again: " + command);
        }
    }

    private boolean stays() {
        var started = begin();
        return !Waiting.until(A_MOMENT, () -> !started.isAlive());
    }

    private Process begin() {
        var words = new ArrayList<String>();
        if (isRoot()) {
            words.addAll(List.of("unshare", "-U")); // some refuse to run as root
        }
        words.addAll(command);
        try {
            return new ProcessBuilder(words)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(ProcessHandle.Info info) {
        var words = new ArrayList<String>();
        info.command().ifPresent(words::add);
        words.addAll(List.of(info.arguments().orElse(new String[0])));
        return List.copyOf(words);
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
