package com.clickkloudy.standalone.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line of a log that tells most likely why a server ended: the last that speaks of a full
/// disk, which has many other errors follow, else of an error, else the last.
final class LastWords {
    private static final Pattern FULL = Pattern.compile("No space left on device");
    private static final Pattern TROUBLE = Pattern.compile("FATAL|PANIC|ERROR|(?i:\\berror\\b|failed|unable|cannot)");
    private static final int END = 8_000;

    private LastWords() {}

    static Optional<String> in(Path log) {
        var lines = end(log).lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return last(lines, FULL)
                .or(() -> last(lines, TROUBLE))
                .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()));
    }

    private static Optional<String> last(List<String> lines, Pattern pattern) {
        return lines.stream().filter(line -> pattern.matcher(line).find()).reduce((earlier, later) -> later);
    }

    private static String end(Path log) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - END));
            var bytes = ByteBuffer.allocate(END);
            for (var count = 0; count >= 0 && bytes.hasRemaining(); ) {
                count = channel.read(bytes);
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
