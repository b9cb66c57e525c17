package com.clickkloudy.storage.system.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The epoch as a file of one number among the media, named by the installation, as a media folder may serve several.
/// Whoever puts a backup back writes `restored` into it.
///
/// @param folder empty for a process without media
record EpochFile(Optional<Path> folder) {
    private static final Logger LOG = LoggerFactory.getLogger(EpochFile.class);
    private static final String RESTORED = "restored";

    /// @return what stands there; the highest number for a backup that was put back; nothing if nothing can be read
    OptionalLong read(UUID installation) {
        try {
            var file = folder.map(each -> file(each, installation));
            var text = file.isPresent() ? Files.readString(file.get()).strip() : "";
            if (text.isEmpty()) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(text.equals(RESTORED) ? Long.MAX_VALUE : Long.parseLong(text));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        } catch (IOException | NumberFormatException unreadable) {
            LOG.warn("The file with the epoch cannot be read. folder={}", folder.orElseThrow(), unreadable);
            return OptionalLong.empty();
        }
    }

    /// In a folder that is there: one that is away is not made.
    void write(UUID installation, long epoch) {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return;
        }
        var file = file(folder.get(), installation);
        try {
            var draft = Files.createTempFile(folder.get(), "installation", ".part");
            Files.writeString(draft, Long.toString(epoch));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            LOG.warn("The file with the epoch cannot be written. file={}", file, unwritable);
        }
    }

    private static Path file(Path folder, UUID installation) {
        return folder.resolve("installation-" + installation);
    }
}
