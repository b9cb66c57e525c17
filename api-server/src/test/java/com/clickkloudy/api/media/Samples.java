package com.clickkloudy.api.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Small files that people might upload.
public final class Samples {
    private Samples() {}

    static byte[] jpeg(int width, int height) {
        return picture("jpeg", width, height);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    public static byte[] gif(int width, int height) {
        return picture("gif", width, height);
    }

    static byte[] page() {
        return "<!DOCTYPE html><html><script>alert(document.domain)</script></html>".getBytes(ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// A PNG's header that announces 3.6 gigapixels.
    static byte[] hugePng() {
        var png = png(1, 1);
        var checksum = new CRC32();
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }

    /// All of an MP4 of twelve minutes but its content, which follows and has so many bytes.
    static byte[] startOfFilm(long content) {
        var header = ByteBuffer.allocate(84);
        header.putInt(40, 0x10000).putInt(56, 0x10000).putInt(72, 0x40000000);
        header.putInt(76, 640 << 16).putInt(80, 360 << 16);
        var handler = ByteBuffer.allocate(25).putInt(8, 0x76696465).array();
        var track = box("trak", box("tkhd", header.array()), box("mdia", box("hdlr", handler)));
        var length = box(
                "mvhd",
                ByteBuffer.allocate(100).putInt(12, 1_000).putInt(16, 720_000).array());
        var wide = ByteBuffer.allocate(16).putInt(1).putInt(0x6d646174).putLong(content + 16);
        return joined(box("ftyp", "isom".getBytes(ISO_8859_1), new byte[4]), box("moov", length, track), wide.array());
    }

    private static byte[] box(String name, byte[]... parts) {
        var body = joined(parts);
        var head = ByteBuffer.allocate(8).putInt(body.length + 8).put(name.getBytes(ISO_8859_1));
        return joined(head.array(), body);
    }

    private static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, random.nextInt());
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
