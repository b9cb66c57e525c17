package com.clickkloudy.storage.media.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.MediaStoreContract;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.StoreFailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMediaTest implements MediaStoreContract {
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

    @TempDir
    private Path root;

    private FileMedia store;

    @BeforeEach
    void open() throws IOException {
        store = FileMedia.in(root);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Override
    public MediaStore store() {
        return store;
    }

    @Test
    void a_kept_file_is_named_by_its_workspace_and_hash() throws Exception {
        var bytes = MediaStoreContract.random(10);
        var hex = MediaStoreContract.hashOf(bytes).hex();

        keep(store, bytes);

        assertThat(filesBelow(root))
                .contains(root.resolve(WORKSPACE.toString())
                        .resolve(hex.substring(0, 2))
                        .resolve(hex));
    }

    @Test
    void nothing_is_left_beside_the_kept_files() throws IOException {
        keep(store, MediaStoreContract.random(10));
        store.stage(WORKSPACE, new ByteArrayInputStream(MediaStoreContract.random(11)))
                .close();
        assertThatThrownBy(() -> store.stage(WORKSPACE, new Broken())).hasMessage("The sender hung up.");

        store.close();

        assertThat(filesBelow(root)).hasSize(1);
    }

    @Test
    void a_file_that_lost_its_end_is_healed_by_the_next_upload() throws Exception {
        var bytes = MediaStoreContract.random(1_000);
        keep(store, bytes);
        var file = new Place(root, WORKSPACE, MediaStoreContract.hashOf(bytes)).file();
        Files.write(file, new byte[10]);

        keep(store, bytes);

        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void a_file_that_nobody_has_noted_is_thrown_away_once_it_is_old() throws Exception {
        var stray = MediaStoreContract.random(10);
        var noted = MediaStoreContract.random(20);
        var young = MediaStoreContract.random(30);
        keep(store, stray);
        keep(store, noted);
        age();
        keep(store, young);
        var hashOfNoted = MediaStoreContract.hashOf(noted);
        var hashOfYoung = MediaStoreContract.hashOf(young);
        Files.writeString(fileOf(stray).resolveSibling("notes.txt"), "put here by a person");

        var discarded = store.discard(WORKSPACE, YESTERDAY, asked -> {
            assertThat(asked).doesNotContain(hashOfYoung);
            return Set.of(hashOfNoted);
        });

        assertThat(discarded).isEqualTo(1);
        assertThat(fileOf(stray)).doesNotExist();
        assertThat(fileOf(stray).resolveSibling("notes.txt")).exists();
        assertThat(fileOf(noted)).hasBinaryContent(noted);
        assertThat(fileOf(young)).hasBinaryContent(young);
    }

    @Test
    void an_upload_that_replaces_a_stray_file_during_the_sweep_keeps_its_bytes() throws Exception {
        var bytes = MediaStoreContract.random(10);
        keep(store, bytes);
        age();

        var discarded = store.discard(WORKSPACE, YESTERDAY, asked -> {
            uploadNow(bytes);
            return Set.of();
        });

        assertThat(discarded).isZero();
        assertThat(fileOf(bytes)).hasBinaryContent(bytes);
        store.close();
        assertThat(filesBelow(root)).containsExactly(fileOf(bytes));
    }

    private void uploadNow(byte[] bytes) {
        try {
            keep(store, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void age() throws IOException {
        for (var file : filesBelow(root.resolve(WORKSPACE.toString()))) {
            Files.setLastModifiedTime(file, FileTime.from(YESTERDAY.minusSeconds(1)));
        }
    }

    private Path fileOf(byte[] bytes) throws Exception {
        return new Place(root, WORKSPACE, MediaStoreContract.hashOf(bytes)).file();
    }

    @Test
    void a_full_disk_is_told_and_leaves_nothing_half_done() throws IOException {
        try (var full = new FileMedia(root, new FullDisk(300_000))) {
            assertThatThrownBy(() -> keep(full, MediaStoreContract.random(400_000)))
                    .isInstanceOfSatisfying(StoreFailed.class, failed -> {
                        assertThat(failed.isFull()).isTrue();
                        assertThat(failed).hasMessageContaining("Make room");
                    });

            assertThat(filesBelow(root)).noneMatch(file -> file.toString().endsWith(".part"));
            keep(full, MediaStoreContract.random(200_000));
        }
    }

    @Test
    void a_folder_that_went_away_is_trouble_and_not_a_missing_file() throws Exception {
        var bytes = MediaStoreContract.random(10);
        var hash = MediaStoreContract.hashOf(bytes);
        keep(store, bytes);
        var elsewhere = root.resolveSibling(root.getFileName() + "-away");
        Files.move(root, elsewhere);

        assertThat(store.answers()).isFalse();
        assertThatThrownBy(() -> store.open(WORKSPACE, hash)).isInstanceOf(StoreFailed.class);
        assertThatThrownBy(() -> store.size(WORKSPACE, hash)).isInstanceOf(StoreFailed.class);
        assertThatThrownBy(() -> store.delete(WORKSPACE, hash)).isInstanceOf(StoreFailed.class);
        assertThatThrownBy(() -> keep(store, bytes)).isInstanceOf(StoreFailed.class);

        Files.move(elsewhere, root);
        assertThat(store.answers()).isTrue();
        assertThat(store.open(WORKSPACE, hash, Span.all())).hasBinaryContent(bytes);
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_at_the_start() throws IOException {
        var file = Files.createFile(root.resolve("a-file"));

        assertThatThrownBy(() -> FileMedia.in(file)).isInstanceOf(IOException.class);
    }

    static void keep(MediaStore store, byte[] bytes) throws IOException {
        try (var staged = store.stage(WORKSPACE, new ByteArrayInputStream(bytes))) {
            staged.keep();
        }
    }

    static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /// Has room for so many bytes of one file.
    private static final class FullDisk extends Disk {
        private final long room;

        FullDisk(long room) {
            this.room = room;
        }

        @Override
        Output write(Path file) throws IOException {
            return new Output(FileChannel.open(file, StandardOpenOption.WRITE)) {
                private long written;

                @Override
                void write(byte[] bytes, int count) throws IOException {
                    written += count;
                    if (written > room) {
                        throw new IOException("No space left on device");
                    }
                    super.write(bytes, count);
                }
            };
        }

        @Override
        long room(Path folder) {
            return 4096;
        }
    }
}
