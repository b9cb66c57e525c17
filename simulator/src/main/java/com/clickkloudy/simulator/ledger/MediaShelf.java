package com.clickkloudy.simulator.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;

/// Bytes by their hash, in files, the oldest of which give way when the shelf is full.
public final class MediaShelf {
    private final Path folder;
    private final long capacity;
    private final Deque<Path> oldestFirst = new ArrayDeque<>();
    private long held;

    /// @param capacity in bytes, over all files
    public MediaShelf(Path folder, long capacity) {
        this.folder = folder;
        this.capacity = capacity;
        try {
            Files.createDirectories(folder);
            try (var found = Files.list(folder)) {
                found.filter(file -> !file.toString().endsWith(".part"))
                        .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                        .forEach(this::remember);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Keeps the bytes and answers their SHA-256.
    public String put(byte[] bytes) {
        String hash = sha256(bytes);
        Path file = folder.resolve(hash);
        if (!Files.exists(file)) {
            write(file, bytes);
        }
        return hash;
    }

    /// Empty where the file never came or had to give way.
    public Optional<byte[]> get(String sha256) {
        try {
            return sha256.matches("[0-9a-f]{64}")
                    ? Optional.of(Files.readAllBytes(folder.resolve(sha256)))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            Path draft = Files.createTempFile(folder, "incoming", ".part");
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            remember(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private synchronized void remember(Path file) {
        oldestFirst.addLast(file);
        held += file.toFile().length();
        while (held > capacity && oldestFirst.size() > 1) {
            Path oldest = oldestFirst.removeFirst();
            held -= oldest.toFile().length();
            discard(oldest);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
