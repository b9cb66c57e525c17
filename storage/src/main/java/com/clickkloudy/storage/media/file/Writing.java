package com.clickkloudy.storage.media.file;

import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.StoreFailed;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One file on its way in; hashed while it is written. Closing it before it is whole deletes it.
final class Writing implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Path file;
    private final Disk disk;
    private final Disk.Output output;
    private final MessageDigest digest;
    private long bytes;
    private boolean whole;

    private Writing(Path folder, Path file, Disk disk, Disk.Output output) {
        this.folder = folder;
        this.file = file;
        this.disk = disk;
        this.output = output;
        this.digest = sha256();
    }

    static Writing into(Incoming incoming, Disk disk) throws StoreFailed {
        try {
            var file = incoming.newFile();
            return new Writing(incoming.folder(), file, disk, disk.write(file));
        } catch (IOException failed) {
            throw disk.failure(incoming.folder(), failed);
        }
    }

    /// @throws IOException that the stream threw, or [StoreFailed]
    Sha256 all(InputStream in) throws IOException {
        var buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            write(buffer, count);
        }
        finish();
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private void write(byte[] buffer, int count) throws StoreFailed {
        try {
            output.write(buffer, count);
        } catch (IOException failed) {
            throw disk.failure(folder, failed);
        }
        digest.update(buffer, 0, count);
        bytes += count;
    }

    private void finish() throws StoreFailed {
        try {
            output.force();
            output.close();
        } catch (IOException failed) {
            throw disk.failure(folder, failed);
        }
        whole = true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256.", never);
        }
    }

    Path file() {
        return file;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        if (!whole) {
            output.close();
            Files.deleteIfExists(file);
        }
    }
}
