package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.telegram.Marked.Entity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `parse_mode=HTML` (https://core.telegram.org/bots/api#html-style): text and entities, or the reason why not.
final class HtmlMode {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>");
    private static final Pattern REFERENCE = Pattern.compile("&(#x?[0-9a-fA-F]+|lt|gt|amp|quot);?");
    private static final Pattern HREF = Pattern.compile("href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"));

    private record Open(String tag, int at, String attributes) {}

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Entity> entities = new ArrayList<>();

    private HtmlMode(String source) {
        this.source = source;
    }

    /// @throws BotError in the server's words where a tag is unknown, unclosed or out of order
    static Marked read(String source) {
        var mode = new HtmlMode(source);
        mode.read();
        mode.entities.sort(
                Comparator.comparingInt(Entity::offset).thenComparing(Entity::length, Comparator.reverseOrder()));
        return new Marked(mode.text.toString(), mode.entities).stripped();
    }

    private void read() {
        int at = 0;
        while (at < source.length()) {
            char next = source.charAt(at);
            at = next == '<' ? tag(at) : next == '&' ? reference(at) : plain(at);
        }
        if (!open.isEmpty()) {
            throw broken("Can't find end tag corresponding to start tag \""
                    + open.peek().tag() + "\"");
        }
    }

    private int plain(int at) {
        text.append(source.charAt(at));
        return at + 1;
    }

    private int reference(int at) {
        Matcher matcher = REFERENCE.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            return plain(at);
        }
        text.append(
                switch (matcher.group(1)) {
                    case "lt" -> "<";
                    case "gt" -> ">";
                    case "amp" -> "&";
                    case "quot" -> "\"";
                    case String number -> character(number.substring(1));
                });
        return matcher.end();
    }

    private static String character(String digits) {
        try {
            int code = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException tooLarge) {
            return "";
        }
    }

    private int tag(int at) {
        Matcher matcher = TAG.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            throw broken("Unclosed start tag at byte offset " + bytes(at));
        }
        String name = matcher.group(2).toLowerCase(Locale.ROOT);
        if (matcher.group(1).isEmpty()) {
            begin(at, name, matcher.group(3));
        } else {
            end(at, name);
        }
        return matcher.end();
    }

    private void begin(int at, String name, String attributes) {
        if (!TYPES.containsKey(name)) {
            throw broken("Unsupported start tag \"" + name + "\" at byte offset " + bytes(at));
        }
        if (name.equals("span") && !attributes.contains("tg-spoiler")) {
            throw broken("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(at));
        }
        open.push(new Open(name, text.length(), attributes));
    }

    private void end(int at, String name) {
        if (open.isEmpty()) {
            throw broken("Unexpected end tag at byte offset " + bytes(at));
        }
        Open begun = open.pop();
        if (!begun.tag().equals(name)) {
            throw broken("Unmatched end tag at byte offset " + bytes(at) + ", expected \"</" + begun.tag()
                    + ">\", found \"</" + name + ">\"");
        }
        String type = TYPES.getOrDefault(name, name);
        Optional<String> url = name.equals("a") ? href(begun.attributes()) : Optional.empty();
        if (text.length() > begun.at() && (!name.equals("a") || url.isPresent())) {
            entities.add(new Entity(type, begun.at(), text.length() - begun.at(), url));
        }
    }

    private static Optional<String> href(String attributes) {
        Matcher matcher = HREF.matcher(attributes);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= 3; group++) {
            String found = matcher.group(group);
            if (found != null && !found.isEmpty()) {
                return Optional.of(HtmlMode.read(found).text());
            }
        }
        return Optional.empty();
    }

    private int bytes(int at) {
        return source.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    }

    private static BotError broken(String why) {
        return BotError.bad("can't parse entities: " + why);
    }
}
