package com.clickkloudy.storage.access.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.Vault;
import com.clickkloudy.model.access.Vault.Place;
import com.clickkloudy.model.access.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class KeysetTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));
    private static final Place PLACE = new Place(WORKSPACE, "account/1", "credentials");
    private static final byte[] PLAIN = "an app password".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("keys").resolve("keyset.json");
    }

    @Test
    void what_was_sealed_opens_in_its_place_also_after_a_restart() {
        var sealed = vault().seal(PLACE, PLAIN);

        var opened = vault().open(PLACE, sealed);

        assertThat(opened).isEqualTo(PLAIN);
        assertThat(new String(sealed, UTF_8)).doesNotContain("password");
    }

    static Stream<Place> other_places() {
        return Stream.of(
                new Place(new WorkspaceId(new UUID(1, 2)), "account/1", "credentials"),
                new Place(WORKSPACE, "account/2", "credentials"),
                new Place(WORKSPACE, "account/1", "other"),
                new Place(WORKSPACE, "account", "1/credentials"),
                new Place(WORKSPACE, "account/1/11:credentials", "x"));
    }

    @ParameterizedTest
    @MethodSource("other_places")
    void it_opens_nowhere_else(Place other) {
        var sealed = vault().seal(PLACE, PLAIN);

        assertThatThrownBy(() -> vault().open(other, sealed)).isInstanceOf(SecurityException.class);
    }

    @Test
    void changed_bytes_stay_closed() {
        var sealed = vault().seal(PLACE, PLAIN);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault().open(PLACE, sealed))
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining("not sealed here");
    }

    @Test
    void bytes_of_another_installation_stay_closed() {
        var sealed = Keyset.in(folder.resolve("other.json")).vault().seal(PLACE, PLAIN);

        assertThatThrownBy(() -> vault().open(PLACE, sealed)).isInstanceOf(SecurityException.class);
    }

    @Test
    void a_seal_opens_for_its_purpose_only() {
        var keyset = Keyset.in(file);

        var sealed = keyset.seal("payload").seal(PLAIN);

        assertThat(keyset.seal("payload").open(sealed)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> keyset.seal("session").open(sealed)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> keyset.vault().open(PLACE, sealed)).isInstanceOf(SecurityException.class);
    }

    @Test
    void the_file_belongs_to_its_owner_alone_and_no_draft_is_left() throws IOException {
        vault();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(fromString("rw-------"));
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void a_file_that_is_open_to_others_is_closed() throws IOException {
        vault();
        Files.setPosixFilePermissions(file, fromString("rw-r--r--"));

        vault();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(fromString("rw-------"));
    }

    @Test
    void a_broken_file_is_refused_and_kept() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");

        assertThatThrownBy(this::vault)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("from a backup");
        assertThat(file).hasContent("{}");
    }

    @Test
    void processes_that_start_at_once_get_the_same_keys() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Vault> start = this::vault;
            var vaults = threads.invokeAll(Collections.nCopies(8, start));

            var sealed = vaults.getFirst().get().seal(PLACE, PLAIN);
            for (var vault : vaults) {
                assertThat(vault.get().open(PLACE, sealed)).isEqualTo(PLAIN);
            }
        }
    }

    private Vault vault() {
        return Keyset.in(file).vault();
    }
}
