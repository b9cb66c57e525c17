package com.clickkloudy.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the server can be asked, as its own document says.
final class Operations {
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private Operations() {}

    /// @param body of the type that the operation takes; empty if it takes none
    record Operation(String method, String path, String type, boolean isPaged) {
        /// @param ids by the name of what stands before them in the path
        String at(String workspace, Map<String, String> ids) {
            var named = path.replace("{workspace}", workspace);
            var shelf = named.replaceFirst("/\\{id}.*", "").replaceFirst(".*/", "");
            return named.replace("{id}", ids.getOrDefault(shelf, ""));
        }

        boolean namesOne() {
            return path.contains("{id}");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> belowWorkspace(TestServer server) {
        return all(server).stream()
                .filter(each -> each.path().contains("/workspaces/{workspace}"))
                .toList();
    }

    static List<Operation> all(TestServer server) {
        var paths = server.browser().get("/api/v1/openapi.json").is(200).json().at("/paths");
        return paths.propertyStream()
                .flatMap(path -> of(path.getKey(), path.getValue()))
                .toList();
    }

    private static Stream<Operation> of(String path, JsonNode item) {
        return METHODS.stream()
                .filter(item::has)
                .map(method -> new Operation(
                        method.toUpperCase(Locale.ROOT),
                        path,
                        type(item.at("/" + method)),
                        isPaged(item.at("/" + method))));
    }

    private static boolean isPaged(JsonNode operation) {
        return operation.at("/parameters").findValuesAsString("name").contains("limit");
    }

    private static String type(JsonNode operation) {
        return operation.at("/requestBody/content").propertyNames().stream()
                .findFirst()
                .orElse("");
    }
}
