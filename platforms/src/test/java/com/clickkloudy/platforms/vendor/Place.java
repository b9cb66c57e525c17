package com.clickkloudy.platforms.vendor;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// A place in a document, and the way that leads there from its root; references are followed.
record Place(JsonNode root, String pointer, JsonNode node) {
    static Place top(JsonNode root) {
        return new Place(root, "", root);
    }

    Place at(String name) {
        return resolved(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    private Place resolved(String way) {
        var found = root.at(JsonPointer.compile(way));
        var elsewhere = found.path("$ref").asString("");
        return elsewhere.startsWith("#/") ? resolved(elsewhere.substring(1)) : new Place(root, way, found);
    }

    boolean isThere() {
        return !node.isMissingNode();
    }

    String text(String name) {
        return node.path(name).asString("");
    }

    List<Place> items() {
        return IntStream.range(0, node.size())
                .mapToObj(index -> at(Integer.toString(index)))
                .toList();
    }

    List<String> names() {
        return List.copyOf(node.propertyNames());
    }
}
