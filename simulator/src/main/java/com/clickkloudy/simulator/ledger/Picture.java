package com.clickkloudy.simulator.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// How large a picture is, read from its head.
public record Picture(int width, int height) {
    /// Empty where the bytes are no picture that can be read here (PNG, JPEG, GIF, BMP).
    public static Optional<Picture> of(byte[] bytes) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? Optional.of(read(readers.next(), stream)) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether a GIF shows several pictures, one after the other.
    public static boolean moves(byte[] gif) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(gif))) {
            var reader = ImageIO.getImageReadersByFormatName("gif").next();
            try {
                reader.setInput(stream);
                return reader.getNumImages(true) > 1;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static Picture read(ImageReader reader, MemoryCacheImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            return new Picture(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }
}
