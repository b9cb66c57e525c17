package com.clickkloudy.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A server that the program has started and that works on its data.
record Neighbour(ProcessHandle process) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// All that are named by the folder they work on.
    static List<Neighbour> all(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(Neighbour::new)
                .toList();
    }

    /// As `kill -9` does.
    void kill() {
        process.destroyForcibly();
        Waiting.until(PATIENCE, () -> !process.isAlive());
    }
}
