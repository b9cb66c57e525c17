package com.clickkloudy.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;

/// Small pictures, made by the JDK's own encoders.
public final class Pictures {
    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return encoded("jpeg", noise(width, height), false);
    }

    public static byte[] progressiveJpeg(int width, int height) {
        return encoded("jpeg", noise(width, height), true);
    }

    public static byte[] png(int width, int height) {
        return encoded("png", noise(width, height), false);
    }

    public static byte[] interlacedPng(int width, int height) {
        return encoded("png", noise(width, height), true);
    }

    public static byte[] gif(int width, int height) {
        return encoded("gif", noise(width, height), false);
    }

    /// The same picture several times, as an animation.
    public static byte[] animatedGif(int width, int height, int frames) {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                writer.writeToSequence(new IIOImage(noise(width, height), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage noise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    private static byte[] encoded(String format, BufferedImage picture, boolean progressive) {
        var writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), format)
                .next();
        var settings = writer.getDefaultWriteParam();
        if (progressive) {
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
