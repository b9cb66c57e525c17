package com.clickkloudy.platforms.vendor;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of one document.
final class Schemas {
    private static final String HOME = "https://vendor.example/description";

    private final Schema strict;
    private final Schema lenient;
    private final Map<String, Schema> strictOnes = new HashMap<>();
    private final Map<String, Schema> lenientOnes = new HashMap<>();

    Schemas(JsonNode document, Dialect dialect) {
        var source = Map.of(HOME, plain(document.deepCopy()).toString());
        this.strict = schema(source, dialect, false);
        this.lenient = schema(source, dialect, true);
    }

    /// The library trips over limits of a number that may also be null; those are told as two schemas.
    private static JsonNode plain(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (var index = 0; index < array.size(); index++) {
                array.set(index, plain(array.get(index)));
            }
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        List.copyOf(object.propertyNames()).forEach(name -> object.set(name, plain(object.path(name))));
        var isLimited = object.has("minimum") || object.has("maximum");
        if (!isLimited || !object.path("type").isArray()) {
            return object;
        }
        var types = object.remove("type");
        var either = JsonNodeFactory.instance.objectNode();
        var all = either.putArray("anyOf");
        types.forEach(type -> {
            var isNull = type.asString().equals("null");
            var one = isNull ? JsonNodeFactory.instance.objectNode() : object.deepCopy();
            one.set("type", type);
            all.add(one);
        });
        return either;
    }

    private static Schema schema(Map<String, String> source, Dialect dialect, boolean isLoose) {
        var rules = SchemaRegistryConfig.builder()
                .typeLoose(isLoose)
                .formatAssertionsEnabled(true)
                .build();
        return SchemaRegistry.withDialect(
                        dialect, builder -> builder.schemas(source).schemaRegistryConfig(rules))
                .getSchema(SchemaLocation.of(HOME));
    }

    /// @return what is wrong with a value that was written in JSON
    List<String> errors(Place schema, JsonNode value) {
        return errors(strictOnes.computeIfAbsent(schema.pointer(), way -> at(strict, way)), value);
    }

    /// @return what is wrong with a value that was written as text, where numbers cannot be told from words
    List<String> errorsOfText(Place schema, JsonNode value) {
        return errors(lenientOnes.computeIfAbsent(schema.pointer(), way -> at(lenient, way)), value);
    }

    private static Schema at(Schema root, String pointer) {
        return root.getRefSchema(SchemaLocation.Fragment.of(pointer));
    }

    private static List<String> errors(Schema schema, JsonNode value) {
        return schema.validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
