package com.clickkloudy.standalone.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Predicate;

/// Copies files below one folder, forces them to the disk, and notes what each of them holds. Nobody but the owner can
/// read the copies.
final class Copying {
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final int CHUNK = 1 << 18;
    private final Path to;
    private final Checksums sums = new Checksums();

    Copying(Path to) {
        this.to = to;
    }

    /// What was copied so far.
    Checksums sums() {
        return sums;
    }

    Path to() {
        return to;
    }

    /// Copies what is there and not yet copied, empty folders too. A file that vanishes meanwhile is left out.
    ///
    /// @param wanted by the path below `from`
    void tree(Path from, String name, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!wanted.test(from.relativize(folder))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folder(below(name, from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(from.relativize(file))) {
                    file(file, below(name, from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
    }

    void folder(String name) throws IOException {
        if (!Files.isDirectory(to.resolve(name))) {
            Files.createDirectories(to.resolve(name), FOLDER);
        }
    }

    void file(Path from, String name) throws IOException {
        if (sums.has(name)) {
            return;
        }
        try (var reading = FileChannel.open(from, StandardOpenOption.READ)) {
            write(name, reading);
        } catch (NoSuchFileException vanished) {
            if (Files.exists(from)) {
                throw vanished;
            }
        }
    }

    void text(String name, byte[] content) throws IOException {
        var file = to.resolve(name);
        folder(to.relativize(file.getParent()).toString());
        try (var writing = FileChannel.open(file, NEW, FILE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                writing.write(bytes);
            }
            writing.force(true);
        }
        sums.note(name, HexFormat.of().formatHex(digest().digest(content)), content.length);
    }

    private void write(String name, FileChannel reading) throws IOException {
        var file = to.resolve(name);
        folder(to.relativize(file.getParent()).toString());
        var digest = digest();
        var size = 0L;
        try (var writing = FileChannel.open(file, NEW, FILE)) {
            var chunk = ByteBuffer.allocate(CHUNK);
            while (reading.read(chunk.clear()) >= 0) {
                digest.update(chunk.flip());
                chunk.rewind();
                size += chunk.remaining();
                while (chunk.hasRemaining()) {
                    writing.write(chunk);
                }
            }
            writing.force(true);
        }
        sums.note(name, HexFormat.of().formatHex(digest.digest()), size);
    }

    private static String below(String name, Path path) {
        return Path.of(name).resolve(path).toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
