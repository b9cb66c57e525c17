package com.clickkloudy.storage.media.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.storage.media.MediaStoreContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingTest {
    @TempDir
    private Path root;

    @Test
    void what_a_killed_process_left_half_written_is_thrown_away_at_the_next_start() throws Exception {
        var process = uploadForEver();
        try (var meanwhile = FileMedia.in(root)) {
            assertThat(meanwhile.answers()).isTrue();
            assertThat(halfWritten()).as("of a process that runs").hasSize(1);
        }

        process.destroyForcibly().waitFor();
        assertThat(halfWritten()).as("of a process that was killed").hasSize(1);
        FileMedia.in(root).close();

        assertThat(FileMediaTest.filesBelow(root)).isEmpty();
    }

    @Test
    void two_stores_of_one_process_leave_each_others_uploads_alone() throws IOException {
        try (var one = FileMedia.in(root);
                var staged = one.stage(MediaStoreContract.WORKSPACE, new ByteArrayInputStream(new byte[9]));
                var other = FileMedia.in(root)) {
            assertThat(other.answers()).isTrue();

            staged.keep();

            assertThat(other.size(MediaStoreContract.WORKSPACE, staged.hash())).hasValue(9);
        }
    }

    private Process uploadForEver() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Uploading.class.getName(),
                        root.toString())
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        process.getOutputStream().write(new byte[100_000]);
        process.getOutputStream().flush();
        while (halfWritten().isEmpty()) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(Duration.ofMillis(10));
        }
        return process;
    }

    private List<Path> halfWritten() throws IOException {
        return FileMediaTest.filesBelow(root).stream()
                .filter(file -> file.toString().endsWith(".part") && Files.exists(file))
                .toList();
    }

    /// A process of its own that stages what it is fed.
    static final class Uploading {
        private Uploading() {}

        static void main(String[] folder) throws IOException {
            try (var store = FileMedia.in(Path.of(folder[0]))) {
                store.stage(MediaStoreContract.WORKSPACE, System.in).close();
            }
        }
    }
}
