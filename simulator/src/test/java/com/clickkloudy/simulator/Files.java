package com.clickkloudy.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Files to post.
public final class Files {
    public static final String BOUNDARY = "----between";

    private Files() {}

    public static byte[] png(int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// All that an MP4 says of itself, and nothing to play.
    ///
    /// @param sample how its picture is encoded, as `avc1`
    public static byte[] mp4(int width, int height, int milliseconds, String sample) {
        byte[] film = ByteBuffer.allocate(100)
                .putInt(12, 1000)
                .putInt(16, milliseconds)
                .array();
        byte[] track = ByteBuffer.allocate(84)
                .putInt(76, width << 16)
                .putInt(80, height << 16)
                .array();
        byte[] entry = box(sample, new byte[78]);
        byte[] descriptions =
                ByteBuffer.allocate(8 + entry.length).putInt(4, 1).put(8, entry).array();
        byte[] media = box("mdia", box("minf", box("stbl", box("stsd", descriptions))));
        byte[] movie = box("moov", box("mvhd", film), box("trak", box("tkhd", track), media));
        return joined(box("ftyp", "isom0000".getBytes(StandardCharsets.US_ASCII)), movie, box("mdat", new byte[9]));
    }

    private static byte[] box(String name, byte[]... parts) {
        byte[] inside = joined(parts);
        byte[] head = ByteBuffer.allocate(8)
                .putInt(inside.length + 8)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .array();
        return joined(head, inside);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// A GIF of so many pictures.
    public static byte[] gif(int pictures) {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int number = 0; number < pictures; number++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// A multipart body of values (`name=value`) and then one file under that name.
    public static byte[] form(String fileField, byte[] file, String... values) {
        var out = new ByteArrayOutputStream();
        for (String value : values) {
            int equals = value.indexOf('=');
            line(out, "--" + BOUNDARY);
            line(out, "Content-Disposition: form-data; name=\"" + value.substring(0, equals) + "\"\r\n");
            line(out, value.substring(equals + 1));
        }
        line(out, "--" + BOUNDARY);
        line(out, "Content-Disposition: form-data; name=\"" + fileField + "\"; filename=\"picture.png\"");
        line(out, "Content-Type: image/png\r\n");
        out.writeBytes(file);
        line(out, "\r\n--" + BOUNDARY + "--");
        return out.toByteArray();
    }

    private static void line(ByteArrayOutputStream out, String text) {
        out.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
