package com.clickkloudy.api.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Adds to every operation what goes without saying in the code: the workspace, the problems, and that bodies hold no
/// unknown fields.
@Component
final class UsualParts implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI document) {
        ProblemResponses.define(document);
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
        closeBodies(document);
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (path.contains("{workspace}")) {
            var workspace = new PathParameter().name("workspace").required(true).schema(new UUIDSchema());
            var others = Optional.ofNullable(operation.getParameters()).orElse(List.of());
            operation.setParameters(
                    Stream.concat(Stream.of(workspace), others.stream()).toList());
        }
        for (var problem : ProblemResponses.of(path, method, operation)) {
            operation.getResponses().putIfAbsent(problem.status(), new ApiResponse().$ref(problem.name()));
        }
    }

    /// Follows references from the bodies of requests: what they reach takes no unknown field.
    private static void closeBodies(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var open = new ArrayDeque<Schema<?>>();
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .flatMap(body -> body.getContent().values().stream())
                .forEach(content -> open.add(content.getSchema()));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            follow(open.remove(), schemas, open, seen);
        }
    }

    @SuppressWarnings("rawtypes") // as the library's maps have it
    private static void follow(
            Schema<?> schema, Map<String, Schema> schemas, ArrayDeque<Schema<?>> open, HashSet<String> seen) {
        children(schema).forEach(open::add);
        var reference = schema.get$ref();
        if (reference == null || !seen.add(reference)) {
            return;
        }
        var named = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
        if (named == null) {
            return;
        }
        if (named.getProperties() != null && named.getAdditionalProperties() == null) {
            named.setAdditionalProperties(false);
        }
        children(named).forEach(open::add);
    }

    @SuppressWarnings("rawtypes") // as the library's maps have it
    private static Stream<Schema<?>> children(Schema<?> schema) {
        var properties = Stream.ofNullable(schema.getProperties()).flatMap(each -> each.values().stream());
        var items = Stream.<Schema>ofNullable(schema.getItems());
        var choices = Stream.ofNullable(schema.getOneOf()).flatMap(List::stream);
        return Stream.of(properties, items, choices).flatMap(each -> each).map(each -> (Schema<?>) each);
    }
}
