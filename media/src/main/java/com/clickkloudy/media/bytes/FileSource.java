package com.clickkloudy.media.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file on this machine's own disk.
public record FileSource(Path file, long size) implements Source {
    public static FileSource of(Path file) throws IOException {
        return new FileSource(file, Files.size(file));
    }

    @Override
    public InputStream open(long from) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(from));
    }
}
