package com.clickkloudy.platforms.vendor;

import com.clickkloudy.simulator.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Lexicons (<https://atproto.com/specs/lexicon>), told as OpenAPI.
final class Lexicons {
    private final Map<String, Object> paths = new LinkedHashMap<>();
    private final Map<String, Object> schemas = new LinkedHashMap<>();
    private final List<String> records = new ArrayList<>();

    private Lexicons() {}

    static JsonNode openApi(List<JsonNode> documents) {
        var lexicons = new Lexicons();
        documents.forEach(lexicons::add);
        lexicons.schemas.put(
                "refusal",
                Json.object(
                        "type", "object",
                        "required", List.of("error"),
                        "properties",
                                Json.object(
                                        "error", Json.object("type", "string"),
                                        "message", Json.object("type", "string"))));
        lexicons.schemas.put(LexiconTypes.ANYTHING, LexiconTypes.anyOf(lexicons.records));
        return Json.tree(Json.object(
                "openapi", "3.1.0", "paths", lexicons.paths, "components", Json.object("schemas", lexicons.schemas)));
    }

    private void add(JsonNode document) {
        var id = document.path("id").asString();
        var types = new LexiconTypes(id);
        document.path("defs").properties().forEach(each -> {
            var type = each.getValue().path("type").asString("");
            switch (type) {
                case "query" -> paths.put("/xrpc/" + id, Json.object("get", operation(types, each.getValue())));
                case "procedure" -> paths.put("/xrpc/" + id, Json.object("post", operation(types, each.getValue())));
                default -> {
                    var isRecord = type.equals("record");
                    records.addAll(isRecord ? List.of(id) : List.of());
                    schemas.put(
                            LexiconTypes.key(id, each.getKey()),
                            types.schema(isRecord ? each.getValue().path("record") : each.getValue()));
                }
            }
        });
    }

    private static Object operation(LexiconTypes types, JsonNode main) {
        var operation = new LinkedHashMap<String, @Nullable Object>();
        operation.put("parameters", parameters(types, main.path("parameters")));
        if (main.has("input")) {
            operation.put("requestBody", Json.object("required", true, "content", content(types, main.path("input"))));
        }
        var refusal = Json.object("$ref", "#/components/schemas/refusal");
        var refused = Json.object("content", Json.object("application/json", Json.object("schema", refusal)));
        var done = main.has("output") ? Json.object("content", content(types, main.path("output"))) : Json.object();
        operation.put("responses", Json.object("200", done, "4XX", refused, "5XX", refused));
        return operation;
    }

    private static List<Object> parameters(LexiconTypes types, JsonNode params) {
        var required =
                params.path("required").valueStream().map(JsonNode::asString).toList();
        return params.path("properties")
                .propertyStream()
                .<Object>map(each -> Json.object(
                        "in",
                        "query",
                        "name",
                        each.getKey(),
                        "required",
                        required.contains(each.getKey()),
                        "schema",
                        types.schema(each.getValue())))
                .toList();
    }

    private static Object content(LexiconTypes types, JsonNode body) {
        var media = body.has("schema") ? Json.object("schema", types.schema(body.path("schema"))) : Json.object();
        return Json.object(body.path("encoding").asString(), media);
    }
}
