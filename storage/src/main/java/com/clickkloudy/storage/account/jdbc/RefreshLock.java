package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.account.AccountId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;

/// One renewal per account over all processes: an advisory lock of PostgreSQL, held by a connection of its own, so
/// that it ends with the process whatever happens.
final class RefreshLock {
    static final String KEY = "hashtextextended('renew account ' || ?, 0)";

    /// Each renewal holds a connection while a platform answers; the rest of the pool is for everybody else.
    private final Semaphore atOnce = new Semaphore(4);

    private final DataSource database;

    RefreshLock(DataSource database) {
        this.database = database;
    }

    <T> T alone(AccountId id, Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try (var connection = database.getConnection()) {
            run("select pg_advisory_lock(" + KEY + ")", connection, id);
            try {
                return work.get();
            } finally {
                run("select pg_advisory_unlock(" + KEY + ")", connection, id);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("waiting for a renewal", null, e);
        } finally {
            atOnce.release();
        }
    }

    private static void run(String sql, Connection connection, AccountId id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.toString());
            statement.execute();
        }
    }
}
