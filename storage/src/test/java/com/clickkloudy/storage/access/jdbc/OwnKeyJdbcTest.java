package com.clickkloudy.storage.access.jdbc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.OwnKey;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.access.vault.Keyset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnKeyJdbcTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private OwnKey key;

    @BeforeEach
    void open() {
        key = new OwnKeyJdbc(
                database.jdbc(), Keyset.in(folder.resolve("keyset.json")).seal("own key"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_key_is_kept_and_no_other_is_made() {
        var first = key.orKeep(() -> new Secret("first"));

        var later = key.orKeep(() -> {
            throw new AssertionError("There is one already.");
        });

        assertThat(first.reveal()).isEqualTo("first");
        assertThat(later).isEqualTo(first);
    }

    @Test
    void the_key_rests_sealed() {
        key.orKeep(() -> new Secret("never in clear"));

        var rested = database.jdbc()
                .sql("select sealed from own_key")
                .query(byte[].class)
                .single();

        assertThat(new String(rested, ISO_8859_1)).doesNotContain("never in clear");
    }

    @Test
    void all_who_make_one_at_once_get_the_same() throws InterruptedException {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 8)
                    .mapToObj(number -> (Callable<Secret>) () -> key.orKeep(() -> new Secret("key " + number)))
                    .toList();

            var got = many.invokeAll(tasks).stream().map(Future::resultNow).toList();

            assertThat(new HashSet<>(got)).hasSize(1);
        }
    }
}
