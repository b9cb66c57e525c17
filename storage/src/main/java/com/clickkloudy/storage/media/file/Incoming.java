package com.clickkloudy.storage.media.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.StreamSupport;

/// Where files are written before they are kept: one folder for each running process, on the same file system as
/// those that are kept. A process holds a lock beside its folder, which dies with it however it dies; what others
/// left behind is thrown away at the next start.
final class Incoming implements Closeable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Path lock;
    private final FileChannel held;

    private Incoming(Path folder, Path lock, FileChannel held) {
        this.folder = folder;
        this.lock = lock;
        this.held = held;
    }

    static Incoming open(Path all) throws IOException {
        Files.createDirectories(all);
        sweep(all);
        while (true) {
            var lock = Files.createTempFile(all, "", LOCK);
            var held = FileChannel.open(lock, StandardOpenOption.WRITE);
            if (lock(held) && Files.exists(lock)) {
                return new Incoming(Files.createDirectories(folderOf(lock)), lock, held);
            }
            held.close();
        }
    }

    Path folder() {
        return folder;
    }

    Path newFile() throws IOException {
        return Files.createTempFile(folder, "", ".part");
    }

    @Override
    public void close() throws IOException {
        try (held) {
            remove(lock);
        }
    }

    private static void sweep(Path all) throws IOException {
        for (var lock : children(all, "*" + LOCK)) {
            try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                if (lock(channel)) {
                    remove(lock);
                }
            }
        }
    }

    private static void remove(Path lock) throws IOException {
        var folder = folderOf(lock);
        if (Files.isDirectory(folder)) {
            for (var file : children(folder, "*")) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
        Files.deleteIfExists(lock);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    private static Path folderOf(Path lock) {
        var name = lock.getFileName().toString();
        return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static List<Path> children(Path folder, String glob) throws IOException {
        try (var found = Files.newDirectoryStream(folder, glob)) {
            return StreamSupport.stream(found.spliterator(), false).toList();
        }
    }
}
