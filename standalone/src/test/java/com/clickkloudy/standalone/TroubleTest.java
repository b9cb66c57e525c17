package com.clickkloudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.standalone.server.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What whoever starts the program is told when it cannot start; and that nothing is left running then.
@Timeout(180)
class TroubleTest {
    @TempDir
    Path folder;

    @AfterEach
    void nothing_is_left_running() {
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains(folder + "/")))
                .isEmpty();
    }

    @Test
    void a_database_that_is_not_there_is_told_with_its_address_and_without_its_password() throws Exception {
        var nowhere = Port.free("nobody").address();

        var told = failure(Map.of("DATABASE_URL", "postgresql://ann:geheim@" + nowhere + "/posts"));

        assertThat(told)
                .containsPattern("your PostgreSQL +\\d+\\.\\d s  failed")
                .contains("The database at DATABASE_URL, jdbc:postgresql://" + nowhere + "/posts, does not let us in: ")
                .doesNotContain("geheim")
                .doesNotContain("\tat ");
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_told() throws Exception {
        Files.createFile(folder.resolve("data"));

        assertThat(failure(Map.of()))
                .contains("The data folder " + folder.resolve("data") + " cannot be written (")
                .contains("CLICKKLOUDY_DATA")
                .doesNotContain("\tat ");
    }

    @Test
    void a_folder_of_postgresql_that_is_damaged_is_told_with_the_reason_and_the_log() throws Exception {
        Files.createDirectories(folder.resolve("data/postgres/data"));

        assertThat(failure(Map.of()))
                .containsPattern("PostgreSQL +\\d+\\.\\d s  failed")
                .containsPattern("PostgreSQL did not start. It said: .*not a database cluster directory|PG_VERSION")
                .contains("Its log: " + folder.resolve("data/logs/postgres.log"))
                .doesNotContain("\tat ");
    }

    @Test
    void a_temporal_server_that_ends_at_once_is_told_with_its_last_words_and_its_log() throws Exception {
        var dying = Files.writeString(folder.resolve("temporal"), """
                #!/bin/sh
                echo "error: this disk is made of cheese"
                exit 1
                """);
        Files.setPosixFilePermissions(dying, PosixFilePermissions.fromString("rwx------"));

        assertThat(failure(Map.of("CLICKKLOUDY_TEMPORAL", dying.toString())))
                .containsPattern("Temporal +\\d+\\.\\d s  failed")
                .contains("The Temporal server did not start. It said: error: this disk is made of cheese")
                .contains("Its log: " + folder.resolve("data/logs/temporal.log"))
                .contains("stopped PostgreSQL")
                .doesNotContain("\tat ");
    }

    @Test
    void a_temporal_server_that_is_not_there_is_told_with_its_address() throws Exception {
        var nowhere = Port.free("nobody").address();

        assertThat(failure(Map.of("TEMPORAL_ADDRESS", nowhere)))
                .contains("No Temporal server answers at TEMPORAL_ADDRESS, " + nowhere)
                .contains("stopped PostgreSQL")
                .doesNotContain("\tat ");
    }

    @Test
    void a_keyset_that_cannot_be_read_is_told_with_its_path() throws Exception {
        Files.createDirectories(folder.resolve("data/keyset.json"));

        assertThat(failure(Map.of()))
                .containsPattern("API and workers +\\d+\\.\\d s  failed")
                .contains("The API and the workers did not start: The keyset " + folder.resolve("data/keyset.json"))
                .contains("stopped PostgreSQL")
                .doesNotContain("\tat ");
    }

    private String failure(Map<String, String> settings) throws IOException, InterruptedException {
        try (var program = Program.start(folder, settings)) {
            assertThat(program.exitCode()).isEqualTo(1);
            return String.join("\n", program.lines());
        }
    }
}
