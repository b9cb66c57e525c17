package com.clickkloudy.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/// What PostgreSQL keeps on disk: its data and, beside them in a file for the owner only, the password of [#OWNER].
record PostgresData(Path home) {
    static final String OWNER = "clickkloudy";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Path path() {
        return home.resolve("data");
    }

    /// Data that exist are complete: they get their name only when they are.
    void createOnce(PostgresBinaries binaries, Path log) throws IOException {
        if (Files.isDirectory(path())) {
            return;
        }
        var part = home.resolve("part");
        deleteAll(part);
        var initdb = binaries.command("initdb")
                .and("--pgdata=" + part, "--username=" + OWNER, "--pwfile=" + newPassword())
                .and("--auth=scram-sha-256", "--encoding=UTF8")
                .and("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
        if (!initdb.succeeds(log, PATIENCE)) {
            throw CannotStart.withLastWords("The database could not be created.", log);
        }
        Files.move(part, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    void configure(Port port) throws IOException {
        Files.writeString(path().resolve("postgresql.conf"), """
                listen_addresses = '127.0.0.1'
                port = %s
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                shared_buffers = 64MB
                max_connections = 100
                """.formatted(port.number()));
    }

    /// The server that still works on these data, left behind by a run that could not stop it.
    Optional<ProcessHandle> leftover() throws IOException {
        var file = path().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var process = ProcessHandle.of(numberIn(file, 0));
        if (process.isPresent() && !isOurs(process.get())) {
            Files.delete(file); // another process has the number since the machine was restarted
            return Optional.empty();
        }
        return process;
    }

    /// Where the server listens that works on these data.
    int port() throws IOException {
        return (int) numberIn(path().resolve("postmaster.pid"), 3);
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the password of the database is missing, " + passwordFile(), e);
        }
    }

    private static long numberIn(Path file, int line) throws IOException {
        try (var lines = Files.lines(file)) {
            return Long.parseLong(lines.skip(line).findFirst().orElse("").strip());
        } catch (NumberFormatException e) {
            throw new IOException(file + " is damaged. Delete it if no PostgreSQL runs on this folder.", e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").endsWith("postgres -D " + path());
    }

    private Path newPassword() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(passwordFile(), HexFormat.of().formatHex(bytes));
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
