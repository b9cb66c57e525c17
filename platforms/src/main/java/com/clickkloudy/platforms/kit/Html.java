package com.clickkloudy.platforms.kit;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Compares what we wrote with what a platform shows as HTML.
public final class Html {
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|blockquote|h[1-6])\\s*>");
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|</?[a-zA-Z][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private Html() {}

    /// @return what a reader sees, a new line where a paragraph or line ends
    public static String text(String html) {
        var lines = BREAK.matcher(html).replaceAll("\n");
        return ENTITY.matcher(TAG.matcher(lines).replaceAll(""))
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(character(match)))
                .strip();
    }

    /// @return the text with every run of white space as one space, for comparing
    public static String flat(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static String character(MatchResult entity) {
        var name = entity.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, entity.group());
        }
        var hex = name.startsWith("x", 1) || name.startsWith("X", 1);
        var code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
    }
}
