package com.clickkloudy.benchmarks.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What lives in a JVM's heap, as its own `jcmd` tells after a full collection.
public final class Heap {
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private Heap() {}

    /// @return megabytes
    public static double liveIn(long pid) {
        jcmd(pid, "GC.run");
        var found = USED.matcher(jcmd(pid, "GC.heap_info"));
        var kilobytes = 0L;
        while (found.find()) {
            kilobytes += Long.parseLong(found.group(1));
        }
        return kilobytes / 1024.0;
    }

    private static String jcmd(long pid, String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(jcmd, Long.toString(pid), command).start();
            try (var said = process.inputReader()) {
                return said.readAllAsString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
