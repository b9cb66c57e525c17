package com.clickkloudy.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder with everything an installation remembers, held by one process at a time and closed to other users.
///
/// The hold ends with the process, however it ends, so whatever else still uses the folder was left behind.
public final class DataFolder implements AutoCloseable {
    private static final String OWNER_ONLY = "rwx------";
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    public static DataFolder hold(Path path) {
        try {
            var folder = folder(path.toAbsolutePath().normalize());
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new CannotStart(inUse(folder));
            }
            Files.writeString(
                    folder.resolve("held-by"),
                    Long.toString(ProcessHandle.current().pid()));
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /// A folder of its own below this one.
    public Path folder(String name) {
        try {
            return folder(path.resolve(name));
        } catch (IOException e) {
            throw unwritable(path.resolve(name), e);
        }
    }

    public Path log(String name) {
        return folder("logs").resolve(name + ".log");
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The lock's file is opened only here: closing it a second time would let go of the lock.
    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static CannotStart unwritable(Path folder, IOException why) {
        return new CannotStart(
                "The data folder %s cannot be written (%s). Make room or let its owner run, or choose another folder with CLICKKLOUDY_DATA."
                        .formatted(folder, why.getMessage()),
                why);
    }

    private static String inUse(Path folder) {
        var holder = holder(folder.resolve("held-by"));
        return "The data folder %s is in use by process %s. Stop that one, or choose another folder with CLICKKLOUDY_DATA."
                .formatted(folder, holder);
    }

    /// Another process may have taken the folder this very moment, and not have said yet who it is.
    private static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "that has just started";
        }
    }

    private static Path folder(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return path;
        }
        return Files.createDirectories(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
    }
}
