package com.clickkloudy.e2e;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures as a camera makes them: a gradient with noise, which no encoder makes small.
final class Picture {
    private Picture() {}

    static byte[] jpeg(int width, int height) throws IOException {
        var noise = new Random(7);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var grain = noise.nextInt(64);
                var red = x * 191 / width + grain;
                var blue = y * 191 / height + grain;
                picture.setRGB(x, y, (red << 16) | ((96 + grain) << 8) | blue);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
