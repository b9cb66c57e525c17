package com.clickkloudy.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Films with moving test pictures and a tone, made by the same programs.
public final class Films {
    private Films() {}

    /// @param more options of what is written, as ffmpeg takes them
    /// @param file its ending says which kind it becomes
    public static Path of(int width, int height, int seconds, Path file, String... more) throws IOException {
        try (var tools = new Tools()) {
            var ffmpeg = tools.ffmpeg().orElseThrow();
            var source = "testsrc2=size=" + width + "x" + height + ":rate=25:duration=" + seconds;
            var tone = "sine=frequency=440:duration=" + seconds;
            var command = new ArrayList<>(List.of(ffmpeg.toString(), "-nostdin", "-loglevel", "error"));
            command.addAll(List.of("-f", "lavfi", "-i", source, "-f", "lavfi", "-i", tone));
            command.addAll(List.of(more));
            command.addAll(List.of("-y", file.toString()));
            var limits = new Child.Limits(8L << 30, Duration.ofMinutes(2), Duration.ofMinutes(2));
            var end = new Child(limits, folderOf(ffmpeg)).run(command, folderOf(file), 1L << 30);
            assertThat(end).isEqualTo(new Child.End.Exited(0, ""));
        }
        return file;
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
