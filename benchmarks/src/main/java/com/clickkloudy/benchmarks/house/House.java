package com.clickkloudy.benchmarks.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;

/// Everything that is measured, started once for all scenarios, on data of its own that go at the end.
public final class House implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Platforms platforms;
    private final Program program;
    private final Operator operator;
    private final Database database;
    private final Temporal temporal;

    private House(Path unpacked, Path folder) {
        parts.push(() -> delete(folder));
        this.platforms = keep(Platforms.start(unpacked));
        this.program = keep(Program.start(unpacked, folder, platforms.address()));
        this.operator = keep(Operator.firstSignIn(program));
        this.database = keep(Database.of(program));
        this.temporal = keep(Temporal.of(program));
    }

    /// @param unpacked the folder of the program
    public static House start(Path unpacked) {
        try {
            return new House(unpacked, Files.createTempDirectory("clickkloudy-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Platforms platforms() {
        return platforms;
    }

    public Program program() {
        return program;
    }

    public Operator operator() {
        return operator;
    }

    public Database database() {
        return database;
    }

    public Temporal temporal() {
        return temporal;
    }

    public Usage usage() {
        return Usage.now(program, database, platforms);
    }

    @Override
    public void close() {
        parts.forEach(House::close);
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("could not be closed: " + e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
