package com.clickkloudy.standalone.server;

import static com.clickkloudy.standalone.server.PostgresData.OWNER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

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

    /// The database of the server that works on this folder now, whoever started it.
    ///
    /// @param home the folder `postgres` of a data folder
    public static Optional<DatabaseAddress> running(Path home) throws IOException {
        var data = new PostgresData(home);
        return data.leftover().isPresent()
                ? Optional.of(address(data, new Port(data.port(), "PostgreSQL", "nothing"), OWNER))
                : Optional.empty();
    }

    /// Stops the server that still works on this folder's data, left behind by a run that could not stop it.
    public static void stopLeftover(DataFolder folder, Path cache) throws IOException {
        var data = new PostgresData(folder.path().resolve("postgres"));
        if (data.leftover().isPresent()) {
            var port = new Port(data.port(), "PostgreSQL", "nothing");
            new LocalPostgres(PostgresBinaries.unpackedInto(cache), data, port, folder.log("postgres")).close();
        }
    }

    public DatabaseAddress address() {
        return address(data, port, OWNER);
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
        var server = address(data, port, "postgres");
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

    private static DatabaseAddress address(PostgresData data, Port port, String database) {
        var url = "jdbc:postgresql://%s/%s".formatted(port.address(), database);
        return new DatabaseAddress(url, OWNER, data.password());
    }
}
