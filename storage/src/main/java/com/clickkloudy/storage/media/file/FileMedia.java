package com.clickkloudy.storage.media.file;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.StoreFailed;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Media as files below one folder. Each is written beside them, forced to
/// the disk, then given its name in one step, so that no crash leaves half a file under a name.
final class FileMedia implements MediaStore, Closeable {
    private final Path root;
    private final Incoming incoming;
    private final Disk disk;

    FileMedia(Path root, Disk disk) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.disk = disk;
        this.incoming = Incoming.open(this.root.resolve("incoming"));
    }

    /// @param root made if it is missing; what earlier processes left half written below it is thrown away
    static FileMedia in(Path root) throws IOException {
        return new FileMedia(root, new Disk());
    }

    @Override
    public Staged stage(WorkspaceId workspace, InputStream bytes) throws IOException {
        try (var writing = Writing.into(incoming, disk)) {
            var hash = writing.all(bytes);
            return new StagedFile(writing.file(), new Place(root, workspace, hash), disk, writing.bytes());
        }
    }

    @Override
    public InputStream open(WorkspaceId workspace, Sha256 hash, Span span) throws IOException {
        try {
            return Part.of(new Place(root, workspace, hash).file(), span);
        } catch (IOException failed) {
            mustBeAbsent(failed);
            throw failed;
        }
    }

    @Override
    public OptionalLong size(WorkspaceId workspace, Sha256 hash) throws IOException {
        try {
            return OptionalLong.of(Files.size(new Place(root, workspace, hash).file()));
        } catch (IOException failed) {
            mustBeAbsent(failed);
            return OptionalLong.empty();
        }
    }

    @Override
    public boolean delete(WorkspaceId workspace, Sha256 hash) throws IOException {
        var place = new Place(root, workspace, hash);
        try {
            Files.delete(place.file());
            disk.force(place.folder());
            return true;
        } catch (IOException failed) {
            mustBeAbsent(failed);
            return false;
        }
    }

    @Override
    public int discard(WorkspaceId workspace, Instant keptBefore, UnaryOperator<Set<Sha256>> noted) throws IOException {
        return new Strays(root, incoming, disk, keptBefore).discard(workspace, noted);
    }

    @Override
    public boolean answers() {
        return Files.isWritable(incoming.folder());
    }

    @Override
    public void close() throws IOException {
        incoming.close();
    }

    /// Where the disk was unmounted, every file seems to be missing, and so is the folder that this process made.
    private void mustBeAbsent(IOException failed) throws StoreFailed {
        if (!(failed instanceof NoSuchFileException) || !answers()) {
            throw StoreFailed.away(failed);
        }
    }
}
