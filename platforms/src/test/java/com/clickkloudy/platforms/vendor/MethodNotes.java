package com.clickkloudy.platforms.vendor;

import com.clickkloudy.simulator.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a vendor's pages say of the arguments of methods, and nothing of what is answered, told as OpenAPI.
final class MethodNotes {
    private MethodNotes() {}

    static JsonNode openApi(JsonNode noted) {
        var paths = new LinkedHashMap<String, Object>();
        noted.properties()
                .forEach(method ->
                        paths.put("/" + method.getKey(), path(method.getValue().path("args"))));
        return Json.tree(Json.object("openapi", "3.1.0", "paths", paths));
    }

    private static Object path(JsonNode arguments) {
        var parameters = new ArrayList<Object>();
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<String, Object>();
        arguments.properties().forEach(argument -> {
            var name = argument.getKey();
            var isRequired = argument.getValue().path("required").asBoolean(false);
            parameters.add(Json.object("in", "query", "name", name, "required", isRequired));
            properties.put(name, Json.object());
            required.addAll(isRequired ? List.of(name) : List.of());
        });
        var schema = Json.object("schema", Json.object("required", required, "properties", properties));
        var body = Json.object(
                "content", Json.object("application/json", schema, "application/x-www-form-urlencoded", schema));
        var answers = Json.object("200", Json.object());
        return Json.object(
                "get", Json.object("parameters", parameters, "responses", answers),
                "post", Json.object("requestBody", body, "responses", answers));
    }
}
