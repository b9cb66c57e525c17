package com.clickkloudy.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path cache;

    @Test
    void of_several_that_unpack_it_at_once_one_wins_and_all_use_it() throws Exception {
        Callable<PostgresBinaries> unpack = () -> PostgresBinaries.unpackedInto(cache);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(3, unpack))) {
                assertThat(each.get().home().resolve("bin/pg_ctl")).isExecutable();
            }
        }

        try (var homes = Files.list(cache.resolve("postgres"))) {
            assertThat(homes).hasSize(1);
        }
    }
}
