package com.clickkloudy.media.film;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs a program that is given hostile files: in a folder of its own, with nothing of our environment, at low
/// priority, in a process group of its own, and with limits to memory, processor time and the size of what it writes.
/// It talks into a file and not through pipes, so that nobody has to sit and read.
final class Child {
    /// Limits a system does not know are left out; those that hold survive `exec`, as does the process's number.
    private static final String SCRIPT = """
            ulimit -c 0; ulimit -v "$1"; ulimit -t "$2"; ulimit -f "$3"; shift 3
            if command -v setsid >/dev/null; then exec setsid nice -n 10 "$@"; fi
            exec nice -n 10 "$@"
            """;

    private static final int LAST_WORDS = 2_000;
    private static final long BLOCK = 512;
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private final Limits limits;
    private final Path libraries;

    Child(Limits limits, Path libraries) {
        this.limits = limits;
        this.libraries = libraries;
    }

    /// @param memory of its address space, in bytes
    /// @param processor seconds of computing
    /// @param within after it the program is killed
    record Limits(long memory, Duration processor, Duration within) {
        /// Several times what the largest film that is taken needs.
        static Limits standard() {
            return new Limits(3L << 30, Duration.ofMinutes(40), Duration.ofMinutes(20));
        }
    }

    /// How it went.
    sealed interface End {
        /// @param said the end of what it wrote to its outputs
        record Exited(int code, String said) implements End {}

        record TookTooLong() implements End {}
    }

    /// @param folder its own; nothing else writes there
    /// @param written bytes of the largest file that it may write
    End run(List<String> command, Path folder, long written) throws IOException {
        var words = folder.resolve("words");
        var process = builder(command, folder, written, words).start();
        try {
            if (process.waitFor(limits.within())) {
                return new End.Exited(process.exitValue(), lastOf(words));
            }
            return new End.TookTooLong();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while a film was being made.", stopped);
        } finally {
            kill(process);
        }
    }

    private ProcessBuilder builder(List<String> command, Path folder, long written, Path words) {
        var all = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        all.add(Long.toString(limits.memory() / 1024));
        all.add(Long.toString(limits.processor().toSeconds()));
        all.add(Long.toString(written / BLOCK + 1));
        all.addAll(command);
        var builder = new ProcessBuilder(all).directory(folder.toFile());
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LC_ALL", "C");
        environment.put("LD_LIBRARY_PATH", libraries.toString());
        return builder.redirectErrorStream(true).redirectOutput(words.toFile());
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(A_MOMENT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lastOf(Path words) throws IOException {
        var size = Files.size(words);
        try (var in = Files.newInputStream(words)) {
            in.skipNBytes(Math.max(0, size - LAST_WORDS));
            return new String(in.readNBytes(LAST_WORDS), StandardCharsets.UTF_8).strip();
        }
    }
}
