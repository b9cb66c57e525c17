package com.clickkloudy.simulator.ledger;

import com.clickkloudy.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/// The ledger's file: a line of JSON an entry, written before the answer goes out, so that it outlives the process
/// however that ends. (It is not forced to the disk: it has to survive kill -9, not a power cut.)
final class Journal implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final List<Entry> kept;

    Journal(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            this.kept = readAndCutTornLine();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What the file held when it was opened.
    List<Entry> kept() {
        return kept;
    }

    void write(Entry entry) {
        var line = ByteBuffer.wrap((Json.write(entry.json()) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Entry> readAndCutTornLine() throws IOException {
        var entries = new ArrayList<Entry>();
        long end = 0;
        for (String line : Files.readString(file).split("(?<=\n)", -1)) {
            if (!line.endsWith("\n")) {
                break;
            }
            entries.add(read(line));
            end += line.getBytes(StandardCharsets.UTF_8).length;
        }
        channel.truncate(end).position(end);
        return List.copyOf(entries);
    }

    private Entry read(String line) throws IOException {
        try {
            return Entry.read(Json.read(line));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new IOException("the ledger " + file + " holds a line that is no entry", unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
