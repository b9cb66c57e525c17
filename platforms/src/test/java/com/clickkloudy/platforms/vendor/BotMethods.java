package com.clickkloudy.platforms.vendor;

import com.clickkloudy.simulator.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A list of methods with their fields, and of types with theirs, told as OpenAPI. Nothing else than what is listed is
/// known.
final class BotMethods {
    private static final String MANY = "Array of ";
    private static final Map<String, String> PLAIN = Map.of(
            "String", "string", "Integer", "integer", "Float", "number", "Boolean", "boolean", "True", "boolean");

    private BotMethods() {}

    static JsonNode openApi(JsonNode listed) {
        var paths = new LinkedHashMap<String, Object>();
        listed.path("methods")
                .forEach(method -> paths.put("/" + method.path("name").asString(), path(method)));
        var types = new LinkedHashMap<String, Object>();
        listed.path("types").forEach(type -> types.put(type.path("name").asString(), type(type)));
        types.put("InputFile", Json.object("type", "string"));
        return Json.tree(Json.object("openapi", "3.1.0", "paths", paths, "components", Json.object("schemas", types)));
    }

    private static Object path(JsonNode method) {
        var fields = fields(method.path("fields"), false);
        var files = new LinkedHashMap<>(fields);
        files.put("patternProperties", Json.object("^[a-z]+\\d+$", Json.object("type", "string")));
        var body = Json.object(
                "content",
                Json.object(
                        "application/json", Json.object("schema", fields),
                        "application/x-www-form-urlencoded", Json.object("schema", fields),
                        "multipart/form-data", Json.object("schema", files)));
        return Json.object("post", Json.object("requestBody", body, "responses", answers(method)));
    }

    private static Object answers(JsonNode method) {
        var result = object(
                List.of("ok", "result"),
                Json.object("ok", Json.object("const", true), "result", schema(method.path("returns"))));
        var refusal = object(
                List.of("ok", "error_code", "description"),
                Json.object(
                        "ok", Json.object("const", false),
                        "error_code", Json.object("type", "integer"),
                        "description", Json.object("type", "string"),
                        "parameters", reference("ResponseParameters")));
        return Json.object("200", content(result), "4XX", content(refusal), "5XX", content(refusal));
    }

    private static Object content(Object schema) {
        return Json.object("content", Json.object("application/json", Json.object("schema", schema)));
    }

    private static Object type(JsonNode type) {
        return type.has("subtypes") ? schema(type.path("subtypes")) : fields(type.path("fields"), true);
    }

    private static Map<String, @Nullable Object> fields(JsonNode fields, boolean isClosed) {
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var name = field.path("name").asString();
            properties.put(name, schema(field.path("types")));
            if (field.path("required").asBoolean()) {
                required.add(name);
            }
        }
        var object = new LinkedHashMap<String, @Nullable Object>(object(required, properties));
        if (!isClosed) {
            object.remove("additionalProperties");
        }
        return object;
    }

    private static Map<String, @Nullable Object> object(List<String> required, Map<String, ?> properties) {
        return Json.object(
                "type", "object", "required", required, "properties", properties, "additionalProperties", false);
    }

    private static Object schema(JsonNode names) {
        var all = new ArrayList<Object>();
        names.forEach(name -> all.add(schema(name.asString())));
        return all.size() == 1 ? all.getFirst() : Json.object("anyOf", all);
    }

    private static Object schema(String name) {
        if (name.startsWith(MANY)) {
            return Json.object("type", "array", "items", schema(name.substring(MANY.length())));
        }
        var plain = PLAIN.get(name);
        return plain == null ? reference(name) : Json.object("type", plain);
    }

    private static Object reference(String name) {
        return Json.object("$ref", "#/components/schemas/" + name);
    }
}
