package com.clickkloudy.simulator;

import com.clickkloudy.simulator.ledger.Ledger;
import com.clickkloudy.simulator.ledger.MediaShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;

/// What a simulator remembers: in a folder that stays, or in memory and a temporary folder that goes with it.
record Store(Ledger ledger, MediaShelf media, Optional<Path> temporary) implements AutoCloseable {
    private static final long MEDIA_BYTES = 2L << 30;

    static Store open(Options options, Clock clock) {
        if (options.folder().isPresent()) {
            Path folder = options.folder().get();
            return new Store(Ledger.in(folder.resolve("ledger.jsonl"), clock), shelf(folder), Optional.empty());
        }
        Path folder = temporaryFolder();
        return new Store(Ledger.inMemory(clock), shelf(folder), Optional.of(folder));
    }

    private static MediaShelf shelf(Path folder) {
        return new MediaShelf(folder.resolve("media"), MEDIA_BYTES);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("simulator");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        ledger.close();
        if (temporary.isPresent()) {
            try (var files = Files.walk(temporary.get())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
