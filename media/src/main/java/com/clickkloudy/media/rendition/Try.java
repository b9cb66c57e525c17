package com.clickkloudy.media.rendition;

import com.clickkloudy.model.media.Media.Size;
import java.util.ArrayList;
import java.util.List;

/// One way to save a picture; the ways are gone through from the best to the smallest.
///
/// @param share of each side that is left
/// @param flat on white, without anything to see through
record Try(String type, float quality, double share, boolean flat) {
    private static final float[] QUALITIES = {0.9f, 0.8f, 0.7f};
    private static final double STEP = 0.75;
    private static final int STEPS = 18;
    /// Beyond, a picture that one can see through is better flat than tiny.
    private static final int STEPS_SEEN_THROUGH = 3;

    /// @param type what the picture is now
    /// @param seeThrough whether something shines through it
    static List<Try> of(Need.Picture need, String type, boolean seeThrough) {
        var png = need.types().contains(Need.Picture.PNG);
        var jpeg = need.types().contains(Need.Picture.JPEG);
        var tries = new ArrayList<Try>();
        if (png) {
            pngs(jpeg, type, seeThrough, tries);
        }
        if (jpeg) {
            jpegs(tries);
        }
        return List.copyOf(tries);
    }

    private static void pngs(boolean elseJpeg, String type, boolean seeThrough, List<Try> tries) {
        var steps = seeThrough ? STEPS_SEEN_THROUGH : type.equals(Need.Picture.PNG) ? 1 : 0;
        for (int step = 0; step < (elseJpeg ? steps : STEPS); step++) {
            tries.add(new Try(Need.Picture.PNG, 1, Math.pow(STEP, step), !seeThrough));
        }
    }

    private static void jpegs(List<Try> tries) {
        for (int step = 0; step < STEPS; step++) {
            for (float quality : QUALITIES) {
                tries.add(new Try(Need.Picture.JPEG, quality, Math.pow(STEP, step), true));
            }
        }
    }

    Size size(Size full) {
        return new Size(Math.max(1, (int) Math.round(full.width() * share)), Math.max(1, (int)
                Math.round(full.height() * share)));
    }
}
