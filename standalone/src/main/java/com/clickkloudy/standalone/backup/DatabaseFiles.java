package com.clickkloudy.standalone.backup;

import com.clickkloudy.standalone.server.DatabaseAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;

/// The files of our PostgreSQL. While it works, they are copied as its documentation says for a base backup: what
/// changes meanwhile stands in its log, which is copied last, so that the copy begins as after a power cut.
///
/// See <https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP> (2026-11-22).
final class DatabaseFiles {
    private static final String LOG = "pg_wal";
    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts");
    private static final Set<String> BEGUN_ANEW = Set.of(
            LOG, "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final int SEGMENT = 24;
    private final Path home;
    private final Copying copying;

    DatabaseFiles(Path home, Copying copying) {
        this.home = home;
        this.copying = copying;
    }

    /// Of a server that does not work.
    void copyResting() throws IOException {
        copying.tree(
                home,
                Part.DATABASE.file(),
                path -> !OF_THE_PROCESS.contains(path.getFileName().toString()));
    }

    /// Of a server that goes on working. Its log is kept for as long as this takes.
    void copyWorking(DatabaseAddress address) throws IOException, SQLException {
        try (var session = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            ask(session, "select pg_create_physical_replication_slot('clickkloudy_backup', true, true)::text");
            var first = ask(session, "select pg_walfile_name(pg_backup_start('clickkloudy', true))");
            copying.tree(home, Part.DATABASE.file(), DatabaseFiles::isCopiedFirst);
            var label = stop(session);
            copying.text(data("backup_label"), label.text().getBytes(StandardCharsets.UTF_8));
            copyLog(first, label.last());
        }
    }

    private void copyLog(String first, String last) throws IOException {
        var folder = home.resolve("data").resolve(LOG);
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.length() == SEGMENT && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    copying.file(file, data(LOG + "/" + name));
                }
            }
        }
        if (!copying.sums().has(data(LOG + "/" + first)) || !copying.sums().has(data(LOG + "/" + last))) {
            throw new IOException("PostgreSQL has thrown away its log from " + first + " to " + last);
        }
    }

    private static Label stop(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery(
                        "select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            return new Label(row.getString("labelfile"), row.getString("last"));
        }
    }

    private static String ask(Connection session, String question) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /// Of folders that begin anew, only themselves.
    private static boolean isCopiedFirst(Path path) {
        var name = path.getFileName().toString();
        var isBegunAnew =
                path.getNameCount() > 2 && BEGUN_ANEW.contains(path.getName(1).toString());
        return !isBegunAnew && !OF_THE_PROCESS.contains(name) && !name.startsWith("pgsql_tmp");
    }

    private static String data(String name) {
        return Part.DATABASE.file() + "/data/" + name;
    }

    /// @param text where a server that starts on the copy has to begin
    /// @param last the last file of the log that it needs
    private record Label(String text, String last) {}
}
