package com.clickkloudy.storage.access.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One file that is there whole or not at all, and that only its owner can read.
final class KeysetFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeysetFile.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    KeysetFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    String readOrCreate(Supplier<String> content) throws IOException {
        if (Files.notExists(file)) {
            create(content.get());
        }
        closeToOthers();
        return Files.readString(file);
    }

    /// A hard link, not a rename: it never replaces the file of a process that was faster.
    private void create(String content) throws IOException {
        var folder = Files.createDirectories(file.getParent());
        var draft = folder.resolve(file.getFileName() + "." + UUID.randomUUID());
        try {
            write(draft, content);
            Files.createLink(file, draft);
            LOG.info("Made a new keyset. file={} advice=\"keep a copy in a safe place\"", file);
        } catch (FileAlreadyExistsException e) {
            LOG.info("Another process made the keyset. file={}", file);
        } finally {
            Files.deleteIfExists(draft);
        }
        sync(folder);
    }

    private static void write(Path draft, String content) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            var bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private void closeToOthers() throws IOException {
        var found = Files.getPosixFilePermissions(file);
        if (found.equals(OWNER_ONLY)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The keyset " + file + " is open to others (" + PosixFilePermissions.toString(found)
                            + ") and cannot be closed. Let its owner run: chmod 600 " + file,
                    e);
        }
        LOG.warn("The keyset was open to others and has been closed. file={} mode=0600", file);
    }
}
