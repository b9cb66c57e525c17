package com.clickkloudy.media.rendition;

import com.clickkloudy.model.media.Media.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Draws pictures smaller and upright. Halved as often as that goes, so that every pixel of the original has its
/// share in the result.
final class Scaling {
    private Scaling() {}

    /// @param orientation as Exif numbers it
    /// @param size of the result, upright
    /// @param flat on white
    static BufferedImage draw(BufferedImage stored, int orientation, Size size, boolean flat) {
        var wanted = shown(size, orientation);
        var image = stored;
        while (image.getWidth() / 2 >= wanted.width() && image.getHeight() / 2 >= wanted.height()) {
            image = scaled(image, image.getWidth() / 2, image.getHeight() / 2, flat);
        }
        image = scaled(image, wanted.width(), wanted.height(), flat);
        return orientation == 1 ? image : turned(image, orientation);
    }

    /// @return the size once it is turned; turning twice changes nothing
    static Size shown(Size stored, int orientation) {
        return orientation < 5 ? stored : new Size(stored.height(), stored.width());
    }

    /// @return true if at least one pixel is not wholly opaque
    static boolean isSeeThrough(BufferedImage image) {
        if (image.getColorModel().getTransparency() == Transparency.OPAQUE) {
            return false;
        }
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            if (Arrays.stream(row).anyMatch(pixel -> pixel >>> 24 != 0xff)) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height, boolean flat) {
        var smaller = blank(width, height, flat);
        var graphics = graphics(smaller);
        if (flat) {
            graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        } else {
            graphics.drawImage(image, 0, 0, width, height, null);
        }
        graphics.dispose();
        return smaller;
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        var size = shown(new Size(image.getWidth(), image.getHeight()), orientation);
        var upright = new BufferedImage(size.width(), size.height(), image.getType());
        var graphics = upright.createGraphics();
        graphics.drawImage(image, turn(orientation, image.getWidth(), image.getHeight()), null);
        graphics.dispose();
        return upright;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /// Colours of what one hardly sees must not bleed into their neighbours: hence with alpha multiplied in.
    static BufferedImage blank(int width, int height, boolean flat) {
        return new BufferedImage(width, height, flat ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB_PRE);
    }

    static Graphics2D graphics(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return graphics;
    }
}
