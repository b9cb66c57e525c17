package com.clickkloudy.standalone.server;

import static com.clickkloudy.standalone.server.PostgresData.OWNER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// A PostgreSQL server of our own: durable, on 127.0.0.1 only, with a password that nobody has to know.
///
/// It outlives a killed JVM; the next start stops what is left and begins anew on the same data.
public final class LocalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresBinaries binaries;
    private final PostgresData data;
    private final Port port;
    private final Path log;

    private LocalPostgres(PostgresBinaries binaries, PostgresData data, Port port, Path log) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.log = log;
    }

    public static LocalPostgres start(DataFolder folder, Path cache) {
        var data = new PostgresData(folder.folder("postgres"));
        var postgres = new LocalPostgres(
                PostgresBinaries.unpackedInto(cache), data, Port.free("PostgreSQL"), folder.log("postgres"));
        try {
            postgres.start();
            return postgres;
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart(
                    "PostgreSQL's folder %s cannot be used: %s".formatted(data.home(), e.getMessage()), e);
        }
    }

    public DatabaseAddress address() {
        return address(OWNER);
    }

    /// Ends open sessions, writes everything down, and returns when the server is gone.
    @Override
    public void close() {
        if (!control("stop").and("-m", "fast").succeeds(log, PATIENCE)) {
            throw new IllegalStateException("PostgreSQL did not stop; its log is " + log);
        }
    }

    private void start() throws IOException {
        if (data.leftover().isPresent()) {
            close();
        }
        data.createOnce(binaries, log);
        data.configure(port);
        if (!control("start").and("-l", log).succeeds(log, PATIENCE)) {
            throw CannotStart.withLastWords("PostgreSQL did not start.", log);
        }
        createDatabaseOnce();
    }

    private void createDatabaseOnce() {
        var server = address("postgres");
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + OWNER + "'")
                    .next()) {
                statement.execute("create database " + OWNER);
            }
        } catch (SQLException e) {
            close();
            throw new CannotStart("PostgreSQL started, but turns its owner away: " + e.getMessage(), log);
        }
    }

    private Command control(String action) {
        return binaries.command("pg_ctl").and(action, "-D", data.path(), "-w", "-t", PATIENCE.toSeconds());
    }

    private DatabaseAddress address(String database) {
        var url = "jdbc:postgresql://%s/%s".formatted(port.address(), database);
        return new DatabaseAddress(url, OWNER, data.password());
    }
}
