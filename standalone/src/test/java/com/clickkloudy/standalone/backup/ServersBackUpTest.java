package com.clickkloudy.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.standalone.backup.Restore.Existing;
import com.clickkloudy.standalone.server.Cache;
import com.clickkloudy.standalone.server.DatabaseAddress;
import com.clickkloudy.standalone.server.ServersAlone;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Over real servers, while they work and after they have stopped.
@Timeout(180)
class ServersBackUpTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:30:00Z");

    @TempDir
    Path folder;

    @Test
    void a_backup_of_working_servers_is_as_of_one_moment_and_starts() throws Exception {
        var data = folder.resolve("data");
        var before = new AtomicInteger();
        try (var servers = ServersAlone.start(data)) {
            ask(servers.database(), "create table row (number int primary key, filling text)");
            var writing = new AtomicBoolean(true);
            var written = new AtomicInteger();
            var writer = CompletableFuture.runAsync(() -> write(servers.database(), writing, written));
            while (written.get() < 50) {
                Thread.onSpinWait();
            }
            before.set(written.get());

            BackUp.of(data, folder.resolve("backup"), NOW);

            writing.set(false);
            writer.join();
            assertThat(Manifest.of(folder.resolve("backup")).running()).isTrue();
        }

        Restore.from(folder.resolve("backup"), data, Cache.folder(System.getenv()), Existing.SET_ASIDE, NOW);

        try (var servers = ServersAlone.start(data)) {
            var rows = ask(servers.database(), "select count(*) from row");
            assertThat(rows).isGreaterThanOrEqualTo(before.get());
            assertThat(ask(servers.database(), "select max(number) from row")).isEqualTo(rows);
        }
        stoppedOnes(data);
    }

    private void stoppedOnes(Path data) throws Exception {
        BackUp.of(data, folder.resolve("second"), NOW);
        assertThat(Manifest.of(folder.resolve("second")).running()).isFalse();

        var elsewhere = folder.resolve("elsewhere");
        Restore.from(folder.resolve("second"), elsewhere, Cache.folder(System.getenv()), Existing.KEEP, NOW);

        try (var servers = ServersAlone.start(elsewhere)) {
            assertThat(ask(servers.database(), "select count(*) from row")).isPositive();
        }
    }

    private static void write(DatabaseAddress address, AtomicBoolean writing, AtomicInteger written) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement =
                        connection.prepareStatement("insert into row values (?, repeat(md5(random()::text), 60))")) {
            while (writing.get()) {
                statement.setInt(1, written.get() + 1);
                statement.executeUpdate();
                written.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int ask(DatabaseAddress address, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            return statement.execute(question) && statement.getResultSet().next()
                    ? statement.getResultSet().getInt(1)
                    : 0;
        }
    }
}
