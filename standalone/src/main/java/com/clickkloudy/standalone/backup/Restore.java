package com.clickkloudy.standalone.backup;

import com.clickkloudy.standalone.server.CannotStart;
import com.clickkloudy.standalone.server.DataFolder;
import com.clickkloudy.standalone.server.LocalPostgres;
import com.clickkloudy.standalone.server.LocalTemporal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Puts a backup in the place of what a data folder holds, which is set aside and not deleted. Nothing is touched
/// before every file of the backup has been copied beside it and found unharmed.
public final class Restore {
    private final Path backup;
    private final DataFolder folder;
    private final Path cache;
    private final Copying copying;

    private Restore(Path backup, DataFolder folder, Path cache) {
        this.backup = backup;
        this.folder = folder;
        this.cache = cache;
        this.copying = new Copying(unfinished(folder.path()));
    }

    /// What may become of data that are there already.
    public enum Existing {
        KEEP,
        SET_ASIDE
    }

    /// @return what to say of it
    /// @throws CannotStart if nothing was restored; the message says why
    public static String from(Path backup, Path data, Path cache, Existing existing, Instant now) {
        try (var folder = DataFolder.hold(data)) {
            var there = Part.of(folder.path());
            if (existing == Existing.KEEP && !there.isEmpty()) {
                throw new CannotStart("The folder %s holds an installation already. Say REPLACE=yes to set it aside."
                        .formatted(folder.path()));
            }
            return new Restore(backup.toAbsolutePath().normalize(), folder, cache).restore(now);
        }
    }

    /// @throws CannotStart if a restore into this folder was broken off
    public static void mustBeFinished(Path data) {
        if (Files.exists(unfinished(data))) {
            throw new CannotStart(
                    "A restore into %s was broken off. Run `make restore` again, with REPLACE=yes.".formatted(data));
        }
    }

    private String restore(Instant now) {
        try {
            LocalTemporal.stopLeftovers(folder);
            LocalPostgres.stopLeftover(folder, cache);
            var manifest = copyChecked();
            markRestored();
            var aside = setAside(now);
            moveIn();
            var words = "Restored the backup of %s into %s.".formatted(manifest.made(), folder.path());
            return aside.map(path -> words + " What was there is in " + path + ".")
                    .orElse(words);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be restored: %s.".formatted(backup, e.getMessage()), e);
        }
    }

    private Manifest copyChecked() throws IOException {
        var manifest = Manifest.of(backup);
        if (manifest.format() > Manifest.FORMAT) {
            throw new IOException("it was made by a newer program, " + manifest.version());
        }
        Trees.delete(copying.to());
        try {
            copying.tree(backup, "", path -> !path.toString().equals(Manifest.NAME));
            mustBeUnharmed(manifest);
        } catch (IOException e) {
            Trees.delete(copying.to());
            throw e;
        }
        return manifest;
    }

    private void mustBeUnharmed(Manifest manifest) throws IOException {
        var sums = copying.to().resolve(Manifest.SUMS);
        if (Files.notExists(sums) || !copying.sums().of(Manifest.SUMS).equals(manifest.checksums())) {
            throw new IOException("it is damaged, " + Manifest.SUMS + " is not what it was");
        }
        var harmed = Checksums.read(Files.readString(sums)).differing(copying.sums());
        if (!harmed.isEmpty()) {
            throw new IOException("it is damaged, %s of its files are not what they were, %s for one"
                    .formatted(harmed.size(), harmed.getFirst()));
        }
        Files.delete(sums);
    }

    /// What tells the database that it is an old one: see the epoch in the storage room.
    private void markRestored() throws IOException {
        var media = Part.MEDIA.in(copying.to());
        if (!Files.isDirectory(media)) {
            return;
        }
        try (var files = Files.newDirectoryStream(media, "installation-*")) {
            for (var file : files) {
                Files.writeString(file, "restored");
            }
        }
    }

    /// @return where what was there before is now; empty if there was nothing
    private Optional<Path> setAside(Instant now) throws IOException {
        var there = Part.of(folder.path());
        if (there.isEmpty()) {
            return Optional.empty();
        }
        var stamp = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "-");
        var aside = folder.folder("before-restore-" + stamp);
        for (var part : there) {
            Files.move(part.in(folder.path()), part.in(aside), StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.of(aside);
    }

    private void moveIn() throws IOException {
        for (var part : Part.of(copying.to())) {
            Files.move(part.in(copying.to()), part.in(folder.path()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(copying.to());
    }

    private static Path unfinished(Path data) {
        return data.resolve("restoring");
    }
}
