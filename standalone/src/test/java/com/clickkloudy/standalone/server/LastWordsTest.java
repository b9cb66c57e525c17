package com.clickkloudy.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {
    @TempDir
    Path folder;

    @Test
    void the_last_line_that_speaks_of_an_error_tells_why() throws IOException {
        assertThat(LastWords.in(log("starting\nFATAL: old\nFATAL: the disk is full\nHINT: make room\n\n")))
                .hasValue("FATAL: the disk is full");
    }

    @Test
    void a_full_disk_tells_more_than_the_errors_that_follow_from_it() throws IOException {
        assertThat(LastWords.in(log("FATAL: could not extend file: No space left on device\nPANIC: cannot abort\n")))
                .hasValue("FATAL: could not extend file: No space left on device");
    }

    @Test
    void else_the_last_line_does() throws IOException {
        assertThat(LastWords.in(log("starting\nstopped waiting\n\n"))).hasValue("stopped waiting");
    }

    @Test
    void of_a_long_log_only_the_end_counts() throws IOException {
        assertThat(LastWords.in(log("FATAL: long ago\n" + "all is well\n".repeat(1_000))))
                .hasValue("all is well");
    }

    @Test
    void a_log_that_is_empty_or_missing_tells_nothing() throws IOException {
        assertThat(LastWords.in(log(""))).isEmpty();
        assertThat(LastWords.in(folder.resolve("none.log"))).isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("server.log"), text);
    }
}
