package com.clickkloudy.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.storage.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server in a process of its own, with little memory.
class LargeUploadTest {
    private static final long LARGEST = 500L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void a_film_of_500_mb_passes_through_a_heap_of_384_mb() throws Exception {
        try (var database = TestDatabase.fresh();
                var server = ServerProcess.start(384, database, folder)) {
            var browser = server.admin();
            var start = Samples.startOfFilm(LARGEST - Samples.startOfFilm(0).length);

            var media = upload(browser, start).is(201);

            assertThat(media.json().at("/bytes").asLong()).isEqualTo(LARGEST);
            assertThat(download(browser, media.text("/content"))).isEqualTo(LARGEST);
            var part = browser.send("GET", media.text("/content"), "", Map.of("Range", "bytes=524287998-"));
            assertThat(part.is(206).header("Content-Range")).isEqualTo("bytes 524287998-524287999/524288000");
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void a_film_that_the_disk_has_no_room_for_is_refused_whole_and_the_next_one_is_taken() throws Exception {
        try (var database = TestDatabase.fresh();
                var server = ServerProcess.startWhereFilesEndAt(16, database, folder)) {
            var browser = server.admin();
            var tooLarge = 40L * 1024 * 1024;
            var start = Samples.startOfFilm(tooLarge - Samples.startOfFilm(0).length);

            upload(browser, start, tooLarge).isProblem(503, "unavailable");

            try (var files = Files.walk(folder)) {
                assertThat(files.filter(file -> file.toFile().length() > 1024 * 1024))
                        .isEmpty();
            }
            var small = 2L * 1024 * 1024;
            upload(browser, Samples.startOfFilm(small - Samples.startOfFilm(0).length), small)
                    .is(201);
        }
    }

    private static Reply upload(Browser browser, byte[] start) {
        return upload(browser, start, LARGEST);
    }

    private static Reply upload(Browser browser, byte[] start, long bytes) {
        var body = BodyPublishers.ofInputStream(() -> {
            var film = new SequenceInputStream(new ByteArrayInputStream(start), new Zeros(bytes - start.length));
            return Form.around("film.mp4", film);
        });
        return Form.send(browser, body);
    }

    private static long download(Browser browser, String path) throws IOException {
        var answer = browser.send(browser.request(path).build(), BodyHandlers.ofInputStream());
        try (var bytes = answer.body()) {
            return bytes.transferTo(OutputStream.nullOutputStream());
        }
    }

    /// A long, dark film.
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int most) {
            int count = (int) Math.min(most, left);
            Arrays.fill(target, offset, offset + count, (byte) 0);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
