package com.clickkloudy.platforms.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes texts so that they may stand in an address or a form.
public final class Encoded {
    private Encoded() {}

    /// As one segment of a path. `:` and `@` stay, as platforms write them (`did:plc:…`, `@name`); dots alone do not.
    static String segment(String text) {
        if (text.equals(".") || text.equals("..")) {
            return text.replace(".", "%2E");
        }
        return value(text).replace("%3A", ":").replace("%40", "@");
    }

    /// All but letters, digits, `-`, `.`, `_` and `~` (<https://www.rfc-editor.org/rfc/rfc3986#section-2.3>).
    public static String value(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static String pairs(List<Map.Entry<String, String>> pairs) {
        return pairs.stream()
                .map(pair -> value(pair.getKey()) + "=" + value(pair.getValue()))
                .collect(Collectors.joining("&"));
    }
}
