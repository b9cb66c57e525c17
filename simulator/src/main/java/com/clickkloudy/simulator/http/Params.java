package com.clickkloudy.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Named values and files of a request. `name[]` and `name` are the same; nested JSON stays JSON text.
public record Params(Map<String, List<String>> values, Map<String, Part> files) {
    public static final Params NONE = new Params(Map.of(), Map.of());

    public Params {
        values = Map.copyOf(values);
        files = Map.copyOf(files);
    }

    static Params form(byte[] body) {
        return form(new String(body, StandardCharsets.UTF_8));
    }

    static Params form(String encoded) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                add(
                        values,
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new Params(values, Map.of());
    }

    static Params json(byte[] body) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : object(body).properties()) {
            if (field.getValue().isArray() && field.getValue().valueStream().allMatch(JsonNode::isValueNode)) {
                field.getValue().forEach(item -> add(values, field.getKey(), text(item)));
            } else if (!field.getValue().isNull()) {
                add(values, field.getKey(), text(field.getValue()));
            }
        }
        return new Params(values, Map.of());
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode node = Json.read(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException unreadable) {
            throw new BadBody("unexpected token in the JSON body");
        }
        throw new BadBody("the JSON body is not an object");
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString() : Json.write(node);
    }

    static void add(Map<String, List<String>> values, String name, String value) {
        String plain = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        values.computeIfAbsent(plain, any -> new ArrayList<>()).add(value);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new BadBody("a percent sign is not followed by two hexadecimal digits");
        }
    }

    /// These, and the others where these say nothing.
    public Params and(Params others) {
        var allValues = new LinkedHashMap<>(others.values);
        allValues.putAll(values);
        var allFiles = new LinkedHashMap<>(others.files);
        allFiles.putAll(files);
        return new Params(allValues, allFiles);
    }

    public Optional<String> get(String name) {
        return all(name).stream().findFirst();
    }

    public String text(String name) {
        return get(name).orElse("");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean yes(String name) {
        return get(name)
                .filter(value -> value.equals("true") || value.equals("1") || value.equals("on"))
                .isPresent();
    }

    public int number(String name, int otherwise) {
        try {
            return get(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    public Optional<Part> file(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
