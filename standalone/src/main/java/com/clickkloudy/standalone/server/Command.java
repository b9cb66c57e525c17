package com.clickkloudy.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The words of a command that runs on this machine, with what it prints in a log.
record Command(List<String> words) {
    Command {
        words = List.copyOf(words);
    }

    static Command of(Object... words) {
        return new Command(List.of()).and(words);
    }

    Command and(Object... more) {
        return new Command(Stream.concat(words.stream(), Stream.of(more).map(Object::toString))
                .toList());
    }

    /// The same command out of reach of the terminal's Ctrl-C, which would stop it before its clients.
    Command detached() {
        return Command.of("setsid").and(words.toArray());
    }

    /// The same command as a user other than root, for programs that refuse to run as root.
    Command withoutRoot() {
        return isRoot() ? Command.of("unshare", "-U").and(words.toArray()) : this;
    }

    Process start(Path log) {
        try {
            return builder(log).start();
        } catch (IOException e) {
            throw new CannotStart("`%s` cannot be run.".formatted(words.getFirst()), e);
        }
    }

    /// Runs to the end, and says whether it ended well.
    boolean succeeds(Path log, Duration patience) {
        var process = start(log);
        try {
            return process.waitFor(patience) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroy();
        }
    }

    private ProcessBuilder builder(Path log) {
        var builder = new ProcessBuilder(words)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Settings meant for other servers must not reach ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("TEMPORAL_"));
        return builder;
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
