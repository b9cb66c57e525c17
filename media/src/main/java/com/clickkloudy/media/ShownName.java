package com.clickkloudy.media;

import java.text.Normalizer;
import java.util.Map;

/// A file's name, made fit to be shown: one line, of bounded length, without folders, and without characters that
/// hide or turn what is read. It is for showing and never opens anything.
public final class ShownName {
    private static final int LONGEST = 120;
    private static final int ENDING = 12;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "image/gif", ".gif",
            "image/webp", ".webp",
            "video/mp4", ".mp4",
            "video/quicktime", ".mov",
            "application/pdf", ".pdf");

    private ShownName() {}

    /// @param given as the sender wrote it; may be anything
    /// @return never blank
    public static String of(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().forEach(point -> append(plain, point));
        var name = plain.toString().strip();
        return name.isEmpty() ? "file" : shortened(name);
    }

    /// The name to save the file by: its ending is the one of its real type, so that a picture called `bill.html`
    /// is never opened as a page.
    public static String saved(String name, String type) {
        var ending = ENDINGS.getOrDefault(type, ".bin");
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ending;
    }

    private static void append(StringBuilder plain, int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        } else if (isSeen(point)) {
            plain.appendCodePoint(point);
        }
    }

    /// The zero-width joiner stays: it holds emoji together, and turns nothing around.
    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    private static String shortened(String name) {
        int points = name.codePointCount(0, name.length());
        if (points <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= ENDING ? name.substring(dot) : "";
        int kept = LONGEST - 1 - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + "…" + ending;
    }
}
