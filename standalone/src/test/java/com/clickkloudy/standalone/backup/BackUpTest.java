package com.clickkloudy.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.standalone.backup.Restore.Existing;
import com.clickkloudy.standalone.server.Cache;
import com.clickkloudy.standalone.server.CannotStart;
import com.clickkloudy.standalone.server.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of files alone; [ServersBackUpTest] has the servers.
class BackUpTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:30:00Z");

    @TempDir
    Path folder;

    private Path data;
    private Path backup;

    @BeforeEach
    void someData() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        backup = folder.resolve("backup");
        Files.createDirectories(data.resolve("media/workspace/ab"));
        Files.createDirectories(data.resolve("media/incoming"));
        Files.writeString(data.resolve("media/workspace/ab/abcd"), "a picture");
        Files.writeString(data.resolve("media/incoming/half"), "half of");
        Files.writeString(data.resolve("keyset.json"), "keys");
        Files.createDirectory(data.resolve("logs"));
    }

    @Test
    void a_backup_holds_the_parts_with_their_checksums_and_only_its_owner_can_read_it() throws Exception {
        var words = BackUp.of(data, backup, NOW);

        var manifest = Manifest.of(backup);
        assertThat(words).contains(backup.toString(), "keep it safe", "Without the database");
        assertThat(manifest.made()).isEqualTo("2026-11-22T20:30:00Z");
        assertThat(manifest.parts()).containsExactly("media", "keyset.json");
        assertThat(manifest.files()).isEqualTo(2);
        assertThat(Files.readString(backup.resolve("SHA256SUMS")))
                .contains("  keyset.json", "  media/workspace/ab/abcd");
        assertThat(backup.resolve("media/incoming")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
    }

    @Test
    void it_is_put_back_and_what_was_there_is_set_aside() throws Exception {
        BackUp.of(data, backup, NOW);
        Files.writeString(data.resolve("keyset.json"), "later keys");

        var words = restore(Existing.SET_ASIDE);

        assertThat(data.resolve("keyset.json")).hasContent("keys");
        assertThat(data.resolve("media/workspace/ab/abcd")).hasContent("a picture");
        assertThat(data.resolve("before-restore-2026-11-22T20-30-00Z/keyset.json"))
                .hasContent("later keys");
        assertThat(words).contains("before-restore-2026-11-22T20-30-00Z");
        Restore.mustBeFinished(data);
    }

    @Test
    void the_database_is_told_that_it_is_an_old_one() throws Exception {
        Files.writeString(data.resolve("media/installation-1"), "7");
        BackUp.of(data, backup, NOW);

        restore(Existing.SET_ASIDE);

        assertThat(data.resolve("media/installation-1")).hasContent("restored");
    }

    @Test
    void it_is_put_into_a_folder_of_its_own_without_a_word_more() throws Exception {
        BackUp.of(data, backup, NOW);
        data = folder.resolve("elsewhere");

        restore(Existing.KEEP);

        assertThat(data.resolve("keyset.json")).hasContent("keys");
    }

    @Test
    void data_that_are_there_are_not_replaced_unless_somebody_says_so() throws Exception {
        BackUp.of(data, backup, NOW);
        Files.writeString(data.resolve("keyset.json"), "later keys");

        assertThatThrownBy(() -> restore(Existing.KEEP))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("REPLACE=yes");

        assertThat(data.resolve("keyset.json")).hasContent("later keys");
    }

    @Test
    void a_damaged_backup_replaces_nothing() throws Exception {
        BackUp.of(data, backup, NOW);
        Files.writeString(data.resolve("keyset.json"), "later keys");
        Files.writeString(backup.resolve("media/workspace/ab/abcd"), "another picture");

        assertThatThrownBy(() -> restore(Existing.SET_ASIDE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("media/workspace/ab/abcd");

        assertThat(data.resolve("keyset.json")).hasContent("later keys");
        Restore.mustBeFinished(data);
    }

    @Test
    void checksums_that_were_changed_along_are_noticed() throws Exception {
        BackUp.of(data, backup, NOW);
        Files.writeString(backup.resolve("SHA256SUMS"), "");

        assertThatThrownBy(() -> restore(Existing.SET_ASIDE)).hasMessageContaining("SHA256SUMS is not what it was");
    }

    @Test
    void a_running_installation_is_not_restored_over() {
        BackUp.of(data, backup, NOW);

        try (var running = DataFolder.hold(data)) {
            assertThatThrownBy(() -> restore(Existing.SET_ASIDE)).hasMessageContaining("in use by process");
            assertThat(running.path()).exists();
        }
    }

    @Test
    void what_is_no_backup_and_where_none_can_be_is_said() {
        assertThatThrownBy(() -> restore(Existing.SET_ASIDE)).hasMessageContaining("it has no manifest.json");
        assertThatThrownBy(() -> BackUp.of(folder.resolve("nothing"), backup, NOW))
                .hasMessageContaining("nothing to back up");
        assertThatThrownBy(() -> BackUp.of(data, data.resolve("backup"), NOW)).hasMessageContaining("outside");
    }

    @Test
    void a_restore_that_was_broken_off_is_done_again_before_anything_starts() throws Exception {
        Files.createDirectory(data.resolve("restoring"));
        BackUp.of(data, backup, NOW);

        assertThatThrownBy(() -> Restore.mustBeFinished(data)).hasMessageContaining("broken off");
        restore(Existing.SET_ASIDE);

        Restore.mustBeFinished(data);
    }

    private String restore(Existing existing) {
        return Restore.from(backup, data, Cache.folder(System.getenv()), existing, NOW);
    }
}
