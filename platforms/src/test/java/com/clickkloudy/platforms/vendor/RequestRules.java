package com.clickkloudy.platforms.vendor;

import com.clickkloudy.platforms.vendor.Exchange.Asked;
import com.clickkloudy.simulator.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an operation of a description asks for: parameters, a body, and nothing that it has not heard of.
final class RequestRules {
    private final Schemas schemas;

    RequestRules(Schemas schemas) {
        this.schemas = schemas;
    }

    /// @param path the operation's path, which may have parameters of its own
    List<String> deviations(Place path, Place operation, Asked asked) {
        var parameters = Stream.concat(
                        path.at("parameters").items().stream(), operation.at("parameters").items().stream())
                .toList();
        var all = new ArrayList<String>();
        missing(parameters, asked).forEach(name -> all.add("without " + name));
        var known = new TreeSet<String>();
        parameters.stream().filter(each -> isIn(each, "query")).forEach(each -> known.add(name(each)));
        asked.query().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> all.add("with an unknown parameter " + name));
        parameters.stream()
                .filter(each -> isIn(each, "query"))
                .forEach(each -> all.addAll(wrong(each, asked.query().getOrDefault(name(each), List.of()))));
        all.addAll(body(parameters, operation, asked));
        return all;
    }

    private static List<String> missing(List<Place> parameters, Asked asked) {
        return parameters.stream()
                .filter(each -> each.node().path("required").asBoolean(false))
                .filter(each -> switch (each.text("in")) {
                    case "query" -> !asked.query().containsKey(name(each));
                    case "header" -> !asked.headers().contains(each.text("name").toLowerCase(Locale.ROOT));
                    case "formData" ->
                        !asked.fields().containsKey(name(each)) && asked.json().isEmpty();
                    default -> false;
                })
                .map(each -> each.text("in") + " parameter " + each.text("name"))
                .toList();
    }

    private List<String> wrong(Place parameter, List<String> said) {
        var schema = parameter.at("schema");
        if (said.isEmpty() || !schema.isThere()) {
            return List.of();
        }
        return schemas.errorsOfText(schema, value(schema, said)).stream()
                .map(error -> "parameter " + parameter.text("name") + error)
                .toList();
    }

    private List<String> body(List<Place> parameters, Place operation, Asked asked) {
        var form = parameters.stream().filter(each -> isIn(each, "formData")).toList();
        var content = operation.at("requestBody").at("content");
        if (!form.isEmpty()) {
            return form(form, asked);
        }
        if (asked.type().isEmpty()) {
            var isNeeded = operation.at("requestBody").node().path("required").asBoolean(false);
            return isNeeded ? List.of("without a body") : List.of();
        }
        if (!content.isThere()) {
            return List.of("with a body that is not described");
        }
        var media = Content.of(content, asked.type());
        var all = new ArrayList<String>();
        if (!media.isThere()) {
            all.add("with a body of type " + asked.type() + ", not "
                    + content.node().propertyNames());
        }
        var schema = (media.isThere() ? media : content.at(content.names().getFirst())).at("schema");
        all.addAll(schema.isThere() ? body(schema, asked) : List.of());
        return all;
    }

    private static List<String> form(List<Place> form, Asked asked) {
        var known = form.stream().map(RequestRules::name).toList();
        var said = asked.json()
                .map(json -> Set.copyOf(json.propertyNames()))
                .orElse(asked.fields().keySet());
        return said.stream()
                .filter(name -> !known.contains(name))
                .map(name -> "with an unknown field " + name)
                .toList();
    }

    private List<String> body(Place schema, Asked asked) {
        var known = new Fields(schema);
        var all = new ArrayList<String>();
        var said = asked.json().orElseGet(() -> object(known, asked.fields()));
        said.propertyNames().stream()
                .filter(name -> !known.has(name))
                .forEach(name -> all.add("with an unknown field " + name));
        var errors = asked.json().isPresent() ? schemas.errors(schema, said) : schemas.errorsOfText(schema, said);
        errors.forEach(error -> all.add("body" + error));
        return all;
    }

    private static ObjectNode object(Fields known, Map<String, List<String>> fields) {
        var object = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, said) -> known.schema(name)
                .ifPresentOrElse(
                        schema -> object.set(name, value(schema, said)), () -> object.put(name, said.getFirst())));
        return object;
    }

    private static JsonNode value(Place schema, List<String> said) {
        var first = said.getFirst();
        var type = schema.node().path("type").toString();
        if (!type.contains("string") && (first.startsWith("{") || first.startsWith("["))) {
            return Json.read(first);
        }
        if (!type.contains("array")) {
            return JsonNodeFactory.instance.stringNode(first);
        }
        var array = JsonNodeFactory.instance.arrayNode();
        said.forEach(array::add);
        return array;
    }

    private static boolean isIn(Place parameter, String where) {
        return parameter.text("in").equals(where);
    }

    private static String name(Place parameter) {
        return parameter.text("name").replace("[]", "");
    }
}
