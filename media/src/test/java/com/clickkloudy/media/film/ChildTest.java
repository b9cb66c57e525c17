package com.clickkloudy.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final long MEMORY = 4L << 30;

    @TempDir
    private Path folder;

    @Test
    void it_tells_how_it_went_and_its_last_words() throws IOException {
        assertThat(run("echo one; echo two >&2; exit 3")).isEqualTo(new Child.End.Exited(3, "one\ntwo"));
        assertThat(run("exit 0")).isEqualTo(new Child.End.Exited(0, ""));
        assertThat(((Child.End.Exited) run("yes no | head -c 100000")).said()).hasSizeLessThan(2_001);
    }

    @Test
    void it_runs_in_its_folder_and_knows_nothing_of_ours() throws IOException {
        var said = ((Child.End.Exited) run("pwd; env")).said();

        assertThat(said).contains(folder.toRealPath().toString()).contains("LD_LIBRARY_PATH=/nowhere");
        assertThat(said.lines().skip(1).map(line -> line.replaceFirst("=.*", "")))
                .isSubsetOf("PATH", "LC_ALL", "LD_LIBRARY_PATH", "PWD", "OLDPWD", "_", "SHLVL");
    }

    @Test
    void its_memory_and_what_it_writes_are_limited() throws IOException {
        assertThat(((Child.End.Exited) run("ulimit -v; ulimit -t; ulimit -c")).said())
                .isEqualTo(MEMORY / 1024 + "\n" + PLENTY.toSeconds() + "\n0");

        run("head -c 1000000 /dev/zero > big");

        assertThat(Files.size(folder.resolve("big"))).isBetween(1L, 10_240L);
    }

    @Test
    void one_that_takes_too_long_is_killed_with_all_that_it_started() throws IOException {
        var child = child(Duration.ofMillis(500));

        var end = child.run(List.of("sh", "-c", "sleep 600 & echo $! > pid; wait"), folder, 10_000);

        assertThat(end).isEqualTo(new Child.End.TookTooLong());
        var pid = folder.resolve("pid");
        if (Files.exists(pid)) {
            var started = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
            started.ifPresent(each -> each.onExit().join());
        }
    }

    private Child.End run(String script) throws IOException {
        return child(PLENTY).run(List.of("sh", "-c", script), folder, 10_000);
    }

    private static Child child(Duration within) {
        return new Child(new Child.Limits(MEMORY, PLENTY, within), Path.of("/nowhere"));
    }
}
