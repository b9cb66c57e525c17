package com.clickkloudy.benchmarks.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/// Does nothing but commit twice, as a post's claim and its outcome do: a row changed and two added in all.
public final class CommittingLeaf implements Leaf, AutoCloseable {
    private static final int CONNECTIONS = 24;
    private static final String TABLES = """
            create table if not exists leaf (id text primary key, state text not null, changed timestamptz not null);
            create table if not exists trace (id bigint generated always as identity primary key,
                leaf text not null, state text not null, at timestamptz not null)""";
    private static final String CLAIM = """
            with changed as (insert into leaf values (?, 'SENDING', clock_timestamp()) returning id)
            insert into trace (leaf, state, at) select id, 'SENDING', clock_timestamp() from changed""";
    private static final String OUTCOME = """
            with changed as (update leaf set state = 'PUBLISHED', changed = clock_timestamp() where id = ? returning id)
            insert into trace (leaf, state, at) select id, 'PUBLISHED', clock_timestamp() from changed""";
    private final BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);

    public CommittingLeaf(Supplier<Connection> connections) {
        for (var number = 0; number < CONNECTIONS; number++) {
            pool.add(connections.get());
        }
        with(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(TABLES);
            }
        });
    }

    @Override
    public void grow(String id) {
        with(connection -> commit(connection, CLAIM, id));
        with(connection -> commit(connection, OUTCOME, id));
    }

    @Override
    public void close() {
        for (var connection : pool) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void commit(Connection connection, String sql, String id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    private void with(Work work) {
        try {
            var connection = pool.take();
            try {
                work.on(connection);
            } finally {
                pool.add(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
