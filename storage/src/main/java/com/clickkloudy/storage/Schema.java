package com.clickkloudy.storage;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The database's shape: one folder of migrations per shelf. One process migrates; the others wait for it.
public final class Schema {
    private static final Duration LOOK = Duration.ofMillis(200);
    private final Flyway flyway;
    private final Runnable check;

    public Schema(DataSource database) {
        this(database, () -> {});
    }

    /// @param check throws where a database in its shape is not one that this process may work on
    Schema(DataSource database, Runnable check) {
        this.check = check;
        this.flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load();
    }

    public void migrate() {
        flyway.migrate();
        check.run();
    }

    /// @return false if the shape was still an older one when the time was over
    public boolean awaitCurrent(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (flyway.info().pending().length > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK);
        }
        check.run();
        return true;
    }
}
