package com.clickkloudy.standalone;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;

/// A picture to post, drawn on the spot: sails in a harbour at dusk.
final class SamplePicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final int WATER = 520;

    private SamplePicture() {}

    static InputStream png() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        sky(pen);
        sail(pen, 260, 330, new Color(0xF2F5F6));
        sail(pen, 560, 430, new Color(0xE3F1F9));
        sail(pen, 860, 290, new Color(0xCFE6F3));
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void sky(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0x0F3E5A), 0, WATER, new Color(0xF3B267)));
        pen.fillRect(0, 0, WIDTH, WATER);
        pen.setPaint(new Color(0xFCE2B0));
        pen.fillOval(WIDTH / 2 - 90, WATER - 120, 180, 180);
        pen.setPaint(new GradientPaint(0, WATER, new Color(0x1B7FB5), 0, HEIGHT, new Color(0x0B1115)));
        pen.fillRect(0, WATER, WIDTH, HEIGHT - WATER);
    }

    private static void sail(Graphics2D pen, int x, int height, Color cloth) {
        var foot = WATER + 70;
        pen.setPaint(cloth);
        pen.fillPolygon(new Polygon(new int[] {x, x, x + height / 2}, new int[] {foot - height, foot, foot}, 3));
        pen.setPaint(new Color(0x13202A));
        pen.fillPolygon(new Polygon(
                new int[] {x - 60, x + height / 2 + 30, x + height / 2, x - 30},
                new int[] {foot + 10, foot + 10, foot + 50, foot + 50},
                4));
    }
}
