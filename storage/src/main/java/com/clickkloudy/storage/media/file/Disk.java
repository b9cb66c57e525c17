package com.clickkloudy.storage.media.file;

import com.clickkloudy.storage.media.StoreFailed;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What is asked of the operating system beyond plain reading.
class Disk {
    /// Below it a disk counts as full: some file systems keep their last blocks to themselves.
    private static final long NOTHING = 1024 * 1024;

    Output write(Path file) throws IOException {
        return new Output(FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /// Names within a folder reach the disk only with the folder itself.
    void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    long room(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /// @param cause what reading or writing below the folder failed with
    final StoreFailed failure(Path folder, IOException cause) {
        try {
            return room(folder) < NOTHING ? StoreFailed.full(cause) : StoreFailed.away(cause);
        } catch (IOException gone) {
            cause.addSuppressed(gone);
            return StoreFailed.away(cause);
        }
    }

    /// A file that is being written.
    static class Output implements Closeable {
        private final FileChannel channel;

        Output(FileChannel channel) {
            this.channel = channel;
        }

        void write(byte[] bytes, int count) throws IOException {
            for (var left = ByteBuffer.wrap(bytes, 0, count); left.hasRemaining(); ) {
                channel.write(left);
            }
        }

        void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
