package com.clickkloudy.standalone.backup;

import com.clickkloudy.standalone.server.CannotStart;
import com.clickkloudy.standalone.server.DataFolder;
import com.clickkloudy.standalone.server.LocalPostgres;
import com.clickkloudy.standalone.server.TemporalFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;

/// Copies what an installation remembers into a folder of its own, while it runs or while it does not. The folder has
/// its name only when all of it is there.
///
/// What is wanted and what has happened stands in the database, so its moment is the backup's: workflows are copied
/// before it, as those that it knows of and Temporal does not are started anew; files before and after it, as none of
/// them ever changes.
public final class BackUp {
    private final Path data;
    private final Path target;
    private final Copying copying;
    private final Path log;

    private BackUp(Path data, Path target) {
        this.data = data;
        this.target = target;
        this.copying = new Copying(target.resolveSibling(target.getFileName() + ".part"));
        this.log = data.resolve("logs").resolve("backup.log");
    }

    /// @param target a folder that is not there yet
    /// @return what to say of it
    /// @throws CannotStart if there is none; the message says why
    public static String of(Path data, Path target, Instant now) {
        return new BackUp(
                        data.toAbsolutePath().normalize(),
                        target.toAbsolutePath().normalize())
                .make(now);
    }

    private String make(Instant now) {
        if (Part.of(data).isEmpty()) {
            throw new CannotStart("There is nothing to back up in " + data + ". CLICKKLOUDY_DATA chooses the folder.");
        }
        if (Files.exists(target) || target.startsWith(data)) {
            throw new CannotStart("The backup needs a new folder outside of the data: " + target + " is not.");
        }
        try {
            Trees.delete(copying.to());
            copying.folder("");
            var running = copy();
            seal(running, now);
            return words();
        } catch (IOException | SQLException e) {
            throw new CannotStart(
                    "The backup failed: %s. What there is of it lies in %s.".formatted(e.getMessage(), copying.to()),
                    e);
        }
    }

    private boolean copy() throws IOException, SQLException {
        copyMedia();
        copyTemporal();
        var running = copyDatabase();
        copyMedia();
        if (Files.exists(Part.KEYSET.in(data))) {
            copying.file(Part.KEYSET.in(data), Part.KEYSET.file());
        }
        return running;
    }

    private boolean copyDatabase() throws IOException, SQLException {
        var home = Part.DATABASE.in(data);
        if (!Files.isDirectory(home)) {
            return false;
        }
        var files = new DatabaseFiles(home, copying);
        var running = LocalPostgres.running(home);
        if (running.isPresent()) {
            files.copyWorking(running.get());
            return true;
        }
        var held = DataFolder.hold(data);
        try (held) {
            files.copyResting();
            return false;
        }
    }

    private void copyMedia() throws IOException {
        var media = Part.MEDIA.in(data);
        if (Files.isDirectory(media)) {
            copying.tree(media, Part.MEDIA.file(), path -> !path.startsWith("incoming"));
        }
    }

    private void copyTemporal() throws IOException {
        if (!Files.isDirectory(Part.TEMPORAL.in(data))) {
            return;
        }
        Files.createDirectories(log.getParent());
        var copy = copying.to().resolve("temporal.db");
        TemporalFile.copy(Part.TEMPORAL.in(data), copy, log);
        if (Files.exists(copy)) {
            copying.file(copy, Part.TEMPORAL.file() + "/temporal.db");
            Files.delete(copy);
        }
    }

    private void seal(boolean running, Instant now) throws IOException {
        var files = copying.sums().files();
        var bytes = copying.sums().bytes();
        copying.text(Manifest.SUMS, copying.sums().text().getBytes(StandardCharsets.UTF_8));
        var parts = Part.of(copying.to()).stream().map(Part::file).toList();
        var version = Version.ofThis();
        var manifest = new Manifest(
                Manifest.FORMAT,
                version,
                now.toString(),
                running,
                parts,
                files,
                bytes,
                copying.sums().of(Manifest.SUMS));
        copying.text(Manifest.NAME, manifest.bytesOfIt());
        Files.move(copying.to(), target, StandardCopyOption.ATOMIC_MOVE);
    }

    private String words() {
        var there = Part.of(target);
        var words =
                new StringBuilder("The backup is %s: %s files, %s MB. It holds the keys to all accounts: keep it safe."
                        .formatted(
                                target, copying.sums().files(), copying.sums().bytes() / 1_000_000));
        for (var part : Part.values()) {
            if (!there.contains(part)) {
                words.append("\nWithout ").append(part.words()).append(", which is not in the data folder.");
            }
        }
        return words.toString();
    }
}
