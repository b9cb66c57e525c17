package com.clickkloudy.benchmarks.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The program's PostgreSQL server, seen by its counters.
public final class Database implements AutoCloseable {
    private static final String NAME = "clickkloudy";
    private final Path folder;
    private final Connection connection;

    private Database(Path folder) {
        this.folder = folder;
        this.connection = connect(NAME);
    }

    static Database of(Program program) {
        return new Database(program.data().resolve("postgres"));
    }

    /// Transactions that wrote, all transactions, and written log, counted since ever. All transactions are told by
    /// PostgreSQL some seconds late.
    public record Counters(long writing, long all, long walBytes) {
        public Counters minus(Counters before) {
            return new Counters(writing - before.writing, all - before.all, walBytes - before.walBytes);
        }
    }

    public Counters counters() {
        return new Counters(
                number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint"),
                number("select xact_commit from pg_stat_database where datname = current_database()"),
                number("select (pg_current_wal_lsn() - '0/0')::bigint"));
    }

    public String version() {
        return text("show server_version");
    }

    /// A connection to a database of its own on the same server, which is made where there is none.
    public Connection beside(String name) {
        if (number("select count(*) from pg_database where datname = '" + name + "'") == 0) {
            try (var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return connect(name);
    }

    long server() {
        return Long.parseLong(line(folder.resolve("data/postmaster.pid"), 0));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String database) {
        var url = "jdbc:postgresql://127.0.0.1:" + line(folder.resolve("data/postmaster.pid"), 3) + "/" + database;
        try {
            return DriverManager.getConnection(url, NAME, line(folder.resolve("password"), 0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String query) {
        return Long.parseLong(text(query));
    }

    private String text(String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Path file, int number) {
        try {
            return Files.readAllLines(file).get(number).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
