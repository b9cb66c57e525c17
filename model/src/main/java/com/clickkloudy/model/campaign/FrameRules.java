package com.clickkloudy.model.campaign;

import com.clickkloudy.model.media.Media.Size;
import com.clickkloudy.model.platform.Limits.Frame;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Whether a file's outline is one that an account takes.
final class FrameRules {
    private FrameRules() {}

    /// @return what is in the way, by its code
    static Map<String, String> check(String name, Size size, Frame frame) {
        var problems = new LinkedHashMap<String, String>();
        var has = words("%s has %,d x %,d pixels, ", name, size.width(), size.height());
        frame.minSide()
                .filter(least -> Math.min(size.width(), size.height()) < least)
                .ifPresent(least ->
                        problems.put("media.small", has + words("each side needs %,d. Use a larger one.", least)));
        frame.maxSide()
                .filter(most -> Math.max(size.width(), size.height()) > most)
                .ifPresent(most ->
                        problems.put("media.sides", has + words("a side has at most %,d. Make it smaller.", most)));
        frame.maxSum()
                .filter(most -> size.width() + size.height() > most)
                .ifPresent(most -> problems.put(
                        "media.sides", has + words("both sides together have at most %,d. Make it smaller.", most)));
        var ratio = (double) size.width() / size.height();
        frame.narrowest()
                .filter(least -> isBeyond(1 / ratio, 1 / least))
                .ifPresent(least -> problems.put(
                        "media.ratio", has + words("which is too narrow: %s is taken. Crop it.", ratio(least))));
        frame.widest()
                .filter(most -> isBeyond(ratio, most))
                .ifPresent(most -> problems.put(
                        "media.ratio", has + words("which is too wide: %s is taken. Crop it.", ratio(most))));
        return problems;
    }

    /// Ratios are told with two places: 1200 x 628 is 1.91:1, though a little more.
    private static boolean isBeyond(double ratio, double most) {
        return Math.round(ratio * 100) > Math.round(most * 100);
    }

    /// @return as people write it: `1.91:1`, `1:1.25`
    private static String ratio(double ratio) {
        return ratio < 1 ? "1:" + number(1 / ratio) : number(ratio) + ":1";
    }

    private static String number(double number) {
        return words("%.2f", number).replaceFirst("\\.?0+$", "");
    }

    private static String words(String format, Object... facts) {
        return String.format(Locale.ROOT, format, facts);
    }
}
