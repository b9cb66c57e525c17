package com.clickkloudy.platforms.kit;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes texts as HTML, and compares what we wrote with what a platform shows as HTML.
public final class Html {
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|blockquote|h[1-6])\\s*>");
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|</?[a-zA-Z][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)'\\]]");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n[\\t ]*\\n\\s*");

    private Html() {}

    /// @return the text as paragraphs, between which it has empty lines; web addresses become links
    public static String of(String text) {
        return PARAGRAPH
                .splitAsStream(text.strip().replace("\r\n", "\n"))
                .map(paragraph -> "<p>" + linked(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static String linked(String text) {
        var html = new StringBuilder();
        var from = 0;
        for (var link : LINK.matcher(text).results().toList()) {
            var address = escaped(link.group());
            html.append(escaped(text.substring(from, link.start())))
                    .append("<a href=\"" + address + "\">" + address + "</a>");
            from = link.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    /// @return the text as it may stand between tags and in attributes
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

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
