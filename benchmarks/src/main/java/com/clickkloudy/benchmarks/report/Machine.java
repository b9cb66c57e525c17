package com.clickkloudy.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What it was measured on.
public final class Machine {
    private Machine() {}

    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// The machine's own average over a minute: tasks that run or want to.
    public static String load() {
        return first("/proc/loadavg").split(" ", 2)[0];
    }

    /// @return gigabytes
    public static String memory() {
        var kilobytes = first("/proc/meminfo").replaceAll("\\D+", "");
        return Samples.number(Long.parseLong(kilobytes) / 1024.0 / 1024.0);
    }

    public static String java() {
        return System.getProperty("java.vendor.version", "") + " " + System.getProperty("java.runtime.version");
    }

    private static String first(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
