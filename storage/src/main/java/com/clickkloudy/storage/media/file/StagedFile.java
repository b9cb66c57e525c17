package com.clickkloudy.storage.media.file;

import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.MediaStore.Staged;
import com.clickkloudy.storage.media.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that was written wholly and has no name among the kept ones yet.
record StagedFile(Path written, Place place, Disk disk, long bytes) implements Staged {

    @Override
    public Sha256 hash() {
        return place.hash();
    }

    @Override
    public InputStream open(Span span) throws IOException {
        try {
            return Part.of(written, span);
        } catch (IOException failed) {
            throw disk.failure(place.root(), failed);
        }
    }

    /// The same bytes may be there already, or come to be there at this very moment. Replacing them by themselves
    /// does no harm, and heals a file that lost its end.
    @Override
    public void keep() throws IOException {
        try {
            Files.createDirectories(place.folder());
            Files.move(written, place.file(), StandardCopyOption.ATOMIC_MOVE);
            for (var folder : place.folders()) {
                disk.force(folder);
            }
        } catch (IOException failed) {
            throw disk.failure(place.root(), failed);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(written);
    }
}
