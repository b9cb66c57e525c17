package com.clickkloudy.standalone.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The file that a Temporal server of ours keeps everything in.
public final class TemporalFile {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /// SQLite's own way to copy a file that others write to: in one step, and as of one moment.
    private static final String COPY = """
            import sqlite3, sys
            source = sqlite3.connect("file:" + sys.argv[1] + "?mode=rw", uri=True, timeout=60)
            target = sqlite3.connect(sys.argv[2])
            source.backup(target)
            target.execute("pragma journal_mode=delete")
            if target.execute("pragma quick_check").fetchone()[0] != "ok":
                sys.exit("error: the copy is damaged")
            """;

    private TemporalFile() {}

    static Path in(Path temporal) {
        return temporal.resolve("temporal.db");
    }

    /// Copies it, whether a server works on it or not.
    ///
    /// @param temporal the folder it is in
    /// @param log for what goes wrong
    /// @throws CannotStart if it could not be copied; the message says why
    public static void copy(Path temporal, Path to, Path log) {
        if (!Files.exists(in(temporal))) {
            return;
        }
        if (!Command.of("python3", "-c", COPY, in(temporal), to).succeeds(log, PATIENCE)) {
            throw CannotStart.withLastWords("Temporal's file could not be copied.", log);
        }
    }
}
