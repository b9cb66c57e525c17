package com.clickkloudy.platforms.vendor;

import com.clickkloudy.simulator.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The types of one lexicon as schemas. Lengths of texts are counted in bytes there and in characters here, so a text
/// that is too long is not always found.
final class LexiconTypes {
    /// What is said to be unknown: a record, where it says itself which.
    static final String ANYTHING = "anything";

    private static final Map<String, String> FORMATS = Map.of(
            "did", "^did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]$",
            "at-uri", "^at://[^ ]+$",
            "handle", "^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$",
            "nsid", "^[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z0-9-]+)+\\.[a-zA-Z][a-zA-Z0-9]*$",
            "tid", "^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$",
            "record-key", "^[a-zA-Z0-9_~.:-]{1,512}$",
            "cid", "^[a-zA-Z0-9+=]{8,256}$",
            "datetime", "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$",
            "uri", "^[a-z][a-zA-Z.-]*:[^ ]+$",
            "language", "^[a-z]{2,3}(-[a-zA-Z0-9-]+)?$");

    private final String id;

    LexiconTypes(String id) {
        this.id = id;
    }

    static String key(String lexicon, String name) {
        return name.equals("main") ? lexicon : lexicon + "_" + name;
    }

    /// @return a schema for what names its own type and may be of others, too
    static Object anyOf(List<String> types) {
        var rules = types.stream()
                .map(type -> Json.object(
                        "if",
                        Json.object(
                                "properties",
                                Json.object("$type", Json.object("const", type)),
                                "required",
                                List.of("$type")),
                        "then",
                        reference(type.replace('#', '_'))))
                .toList();
        return Json.object("type", "object", "allOf", rules);
    }

    Object schema(JsonNode type) {
        return switch (type.path("type").asString("")) {
            case "string" -> string(type);
            case "integer", "boolean" -> plain(type);
            case "array" -> array(type);
            case "object" -> object(type);
            case "ref" -> reference(full(type.path("ref").asString()).replace('#', '_'));
            case "union" -> union(type);
            case "blob" -> blob(type);
            case "unknown" -> reference(ANYTHING);
            case "token" -> Json.object("type", "string");
            default -> Json.object();
        };
    }

    private static Object string(JsonNode type) {
        var schema = new LinkedHashMap<String, @Nullable Object>(Json.object("type", "string"));
        copy(type, schema, "enum", "const", "minLength", "maxLength");
        var format = FORMATS.get(type.path("format").asString(""));
        if (format != null) {
            schema.put("pattern", format);
        }
        return schema;
    }

    private static Object plain(JsonNode type) {
        var schema = new LinkedHashMap<String, @Nullable Object>();
        copy(type, schema, "type", "enum", "const", "minimum", "maximum");
        return schema;
    }

    private Object array(JsonNode type) {
        var schema = new LinkedHashMap<String, @Nullable Object>(
                Json.object("type", "array", "items", schema(type.path("items"))));
        if (type.has("minLength")) {
            schema.put("minItems", type.path("minLength"));
        }
        if (type.has("maxLength")) {
            schema.put("maxItems", type.path("maxLength"));
        }
        return schema;
    }

    private Object object(JsonNode type) {
        var nullable =
                type.path("nullable").valueStream().map(JsonNode::asString).toList();
        var properties = new LinkedHashMap<String, @Nullable Object>();
        type.path("properties").properties().forEach(each -> {
            var schema = schema(each.getValue());
            var isNullable = nullable.contains(each.getKey());
            properties.put(
                    each.getKey(),
                    isNullable ? Json.object("anyOf", List.of(schema, Json.object("type", "null"))) : schema);
        });
        var schema =
                new LinkedHashMap<String, @Nullable Object>(Json.object("type", "object", "properties", properties));
        copy(type, schema, "required");
        return schema;
    }

    private Object union(JsonNode type) {
        var all = type.path("refs")
                .valueStream()
                .map(each -> full(each.asString()))
                .toList();
        return Json.object("required", List.of("$type"), "allOf", List.of(anyOf(all)));
    }

    private static Object blob(JsonNode type) {
        var size = new LinkedHashMap<String, @Nullable Object>(Json.object("type", "integer", "minimum", 1));
        if (type.has("maxSize")) {
            size.put("maximum", type.path("maxSize"));
        }
        var types = type.path("accept")
                .valueStream()
                .map(each -> each.asString().replace("*", "[^/]+"))
                .reduce((one, other) -> one + "|" + other)
                .orElse(".+");
        var link = Json.object("type", "string", "pattern", "^baf[a-z2-7]+$");
        return Json.object(
                "type", "object",
                "required", List.of("$type", "ref", "mimeType", "size"),
                "properties",
                        Json.object(
                                "$type", Json.object("const", "blob"),
                                "ref",
                                        Json.object(
                                                "type",
                                                "object",
                                                "required",
                                                List.of("$link"),
                                                "properties",
                                                Json.object("$link", link)),
                                "mimeType", Json.object("type", "string", "pattern", "^(" + types + ")$"),
                                "size", size));
    }

    private static void copy(JsonNode type, Map<String, @Nullable Object> schema, String... words) {
        for (var word : words) {
            if (type.has(word)) {
                schema.put(word, type.path(word));
            }
        }
    }

    /// @return the name of a type for everybody; its own lexicon calls it by its last part
    private String full(String name) {
        return name.startsWith("#") ? id + name : name.replace("#main", "");
    }

    private static Object reference(String key) {
        return Json.object("$ref", "#/components/schemas/" + key);
    }
}
