package com.clickkloudy.platforms.vendor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fields of an object, gathered from all the schemas that speak of it.
final class Fields {
    private final Map<String, Place> all = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private boolean isOpen;

    Fields(Place schema) {
        gather(schema);
    }

    private void gather(Place schema) {
        var properties = schema.at("properties");
        properties.names().forEach(name -> all.putIfAbsent(name.replace("[]", ""), properties.at(name)));
        schema.node().path("patternProperties").propertyNames().forEach(each -> patterns.add(Pattern.compile(each)));
        var more = schema.node().path("additionalProperties");
        isOpen |= more.isObject() || more.asBoolean(false);
        Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(word -> schema.at(word).items().stream())
                .forEach(this::gather);
    }

    /// @return whether the field is known, or any is, as where nothing is said of fields
    boolean has(String name) {
        return isOpen
                || all.isEmpty()
                || all.containsKey(name)
                || patterns.stream().anyMatch(each -> each.matcher(name).find());
    }

    Optional<Place> schema(String name) {
        return Optional.ofNullable(all.get(name));
    }
}
