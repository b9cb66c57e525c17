package com.clickkloudy.model.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.platform.Limits;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// How long a text is, counted as a platform counts.
public final class TextLength {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern REMOTE_MENTION = Pattern.compile("(?<![\\w/])@(\\w+)@[\\w.-]+\\w");

    private TextLength() {}

    public static int of(String text, Limits.Text limit) {
        var counted = limit.shortMentions() ? REMOTE_MENTION.matcher(text).replaceAll("@$1") : text;
        if (limit.linkCost().isEmpty()) {
            return units(counted, limit.unit());
        }
        var links = (int) LINK.matcher(counted).results().count();
        return units(LINK.matcher(counted).replaceAll(""), limit.unit())
                + links * limit.linkCost().get();
    }

    public static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static int units(String text, Limits.Unit unit) {
        return switch (unit) {
            case GRAPHEMES -> graphemes(text);
            case UTF16_UNITS -> text.length();
            case CODE_POINTS -> text.codePointCount(0, text.length());
            case BYTES -> bytes(text);
        };
    }

    private static int graphemes(String text) {
        var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        var count = 0;
        while (borders.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
