package com.clickkloudy.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

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
