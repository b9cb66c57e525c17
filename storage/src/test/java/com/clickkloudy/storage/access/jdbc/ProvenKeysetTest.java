package com.clickkloudy.storage.access.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProvenKeysetTest {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_keyset_is_the_one_of_the_database_from_then_on() {
        keyset("keyset.json").prove();

        assertThatCode(() -> keyset("keyset.json").prove()).doesNotThrowAnyException();
    }

    @Test
    void a_keyset_that_was_lost_is_not_made_anew() throws IOException {
        keyset("keyset.json").prove();
        Files.delete(folder.resolve("keyset.json"));

        assertThatThrownBy(() -> keyset("keyset.json"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(folder.resolve("keyset.json") + " is missing")
                .hasMessageContaining("from a backup");
        assertThat(folder.resolve("keyset.json")).doesNotExist();
    }

    @Test
    void another_keyset_is_turned_away_and_the_right_one_still_welcome() {
        var other = keyset("other.json");
        keyset("keyset.json").prove();

        assertThatThrownBy(other::prove)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(folder.resolve("other.json") + " is not the one")
                .hasMessageContaining("from a backup");
        assertThatCode(() -> keyset("keyset.json").prove()).doesNotThrowAnyException();
    }

    @Test
    void a_database_without_its_shape_asks_for_no_keyset() {
        database.jdbc().sql("drop table keyset_proof").update();

        keyset("keyset.json");

        assertThat(folder.resolve("keyset.json")).exists();
    }

    private ProvenKeyset keyset(String name) {
        return ProvenKeyset.in(folder.resolve(name), database.jdbc());
    }
}
