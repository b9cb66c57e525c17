package com.clickkloudy.storage.media.file;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Sha256;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Old files that nobody has noted. An upload of the same bytes may arrive at any moment and is about to be noted, so a
/// file is first taken aside, and thrown away only if what was taken is still the old one.
record Strays(Path root, Incoming incoming, Disk disk, Instant keptBefore) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    int discard(WorkspaceId workspace, UnaryOperator<Set<Sha256>> noted) throws IOException {
        var discarded = 0;
        for (var folder : children(Place.of(root, workspace))) {
            var old = old(folder);
            var stay = old.isEmpty() ? old : noted.apply(old);
            for (var hash : old) {
                if (!stay.contains(hash) && discard(new Place(root, workspace, hash))) {
                    discarded++;
                }
            }
        }
        return discarded;
    }

    private Set<Sha256> old(Path folder) throws IOException {
        return children(folder).stream()
                .filter(this::isOld)
                .map(file -> file.getFileName().toString())
                .filter(name -> HASH.matcher(name).matches())
                .map(Sha256::new)
                .collect(Collectors.toSet());
    }

    private boolean discard(Place place) throws IOException {
        var aside = incoming.newFile();
        try {
            Files.move(place.file(), aside, StandardCopyOption.ATOMIC_MOVE);
            if (isOld(aside)) {
                disk.force(place.folder());
                return true;
            }
            Files.createLink(place.file(), aside);
            disk.force(place.folder());
        } catch (NoSuchFileException | FileAlreadyExistsException overtaken) {
            return false;
        } finally {
            Files.deleteIfExists(aside);
        }
        return false;
    }

    private boolean isOld(Path file) {
        return file.toFile().lastModified() < keptBefore.toEpochMilli();
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.newDirectoryStream(folder)) {
            return StreamSupport.stream(found.spliterator(), false).toList();
        }
    }
}
