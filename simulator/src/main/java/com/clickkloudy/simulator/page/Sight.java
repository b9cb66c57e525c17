package com.clickkloudy.simulator.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader sees of an article written in HTML.
///
/// @param text without markup; paragraphs are parted by an empty line
/// @param media pictures, films and sounds in their order
public record Sight(String text, List<Shown> media) {
    /// @param source its address as it was written
    public record Shown(String source, String alt) {}

    private static final Pattern PIECE = Pattern.compile("(?s)<!--.*?-->|<(/?)([a-zA-Z][\\w-]*)([^>]*)>|[^<]+|<");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?s)([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,8}));");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "hellip", "…", "copy", "©");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "section");
    private static final Set<String> FILES = Set.of("img", "video", "audio", "source");

    public Sight {
        media = List.copyOf(media);
    }

    public static Sight of(String html) {
        var reader = new Reader();
        Matcher piece = PIECE.matcher(html);
        while (piece.find()) {
            if (piece.group(2) != null) {
                reader.tag(!piece.group(1).isEmpty(), piece.group(2).toLowerCase(Locale.ROOT), piece.group(3));
            } else if (!piece.group().startsWith("<!--")) {
                reader.words(piece.group());
            }
        }
        return new Sight(reader.text.toString().strip(), reader.media);
    }

    private static final class Reader {
        private final StringBuilder text = new StringBuilder();
        private final List<Shown> media = new ArrayList<>();
        private int figures;

        private void tag(boolean closes, String name, String attributes) {
            if (name.equals("figure")) {
                figures += closes ? -1 : 1;
            }
            if (FILES.contains(name) && !closes) {
                show(attributes);
            } else if (name.equals("br")) {
                text.append('\n');
            } else if (BLOCKS.contains(name) || name.equals("figure")) {
                part();
            }
        }

        private void show(String attributes) {
            String source = attribute(attributes, "src");
            if (!source.isEmpty()) {
                media.add(new Shown(source, attribute(attributes, "alt")));
            }
        }

        private void part() {
            if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
                text.append("\n\n");
            }
        }

        private void words(String raw) {
            if (figures > 0) {
                return;
            }
            String words = raw.replaceAll("[ \\t\\r\\n\\f]+", " ");
            boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            text.append(unescape(begins && words.startsWith(" ") ? words.substring(1) : words));
        }
    }

    private static String attribute(String attributes, String name) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(one -> one.group(1).equalsIgnoreCase(name))
                .findFirst()
                .map(one -> one.group(2) != null ? one.group(2) : one.group(3) != null ? one.group(3) : one.group(4))
                .map(Sight::unescape)
                .orElse("");
    }

    private static String unescape(String escaped) {
        return ENTITY.matcher(escaped).replaceAll(entity -> Matcher.quoteReplacement(letter(entity)));
    }

    private static String letter(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd";
    }
}
