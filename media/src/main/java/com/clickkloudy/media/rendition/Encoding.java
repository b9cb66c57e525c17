package com.clickkloudy.media.rendition;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/// Saves pictures, with nothing in them but pixels.
final class Encoding {
    private Encoding() {}

    /// @return false if it has more bytes than allowed; what lies in the file is then of no use
    static boolean write(BufferedImage image, Try how, Path to, long maxBytes) throws IOException {
        Files.deleteIfExists(to);
        var plain = image.isAlphaPremultiplied() ? unmultiplied(image) : image;
        var writer = writer(plain, how.type());
        try (var out = new Capped(to.toFile(), maxBytes)) {
            writer.setOutput(out);
            return fits(writer, new IIOImage(plain, null, null), settings(writer, how), out);
        } finally {
            writer.dispose();
        }
    }

    /// Writers wrap what they are thrown, so the stream itself is asked.
    private static boolean fits(ImageWriter writer, IIOImage image, ImageWriteParam settings, Capped out)
            throws IOException {
        try {
            writer.write(null, image, settings);
            return !out.full;
        } catch (IOException stopped) {
            if (out.full) {
                return false;
            }
            throw stopped;
        }
    }

    private static ImageWriter writer(BufferedImage image, String type) {
        var format = type.substring("image/".length());
        return ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format)
                .next();
    }

    private static ImageWriteParam settings(ImageWriter writer, Try how) {
        var settings = writer.getDefaultWriteParam();
        if (settings instanceof JPEGImageWriteParam jpeg) {
            jpeg.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            jpeg.setCompressionQuality(how.quality());
            jpeg.setOptimizeHuffmanTables(true);
        }
        return settings;
    }

    private static BufferedImage unmultiplied(BufferedImage image) {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    /// Stops whoever writes on beyond what is allowed.
    private static final class Capped extends FileImageOutputStream {
        private final long most;
        private boolean full;

        Capped(File file, long most) throws IOException {
            super(file);
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            check(1);
            super.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            check(count);
            super.write(bytes, from, count);
        }

        private void check(int more) throws IOException {
            full |= streamPos + more > most;
            if (full) {
                throw new IOException("The picture has more bytes than are allowed.");
            }
        }
    }
}
