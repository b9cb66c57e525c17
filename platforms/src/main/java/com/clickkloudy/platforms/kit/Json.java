package com.clickkloudy.platforms.kit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON, read by pointer (`/images/0/url`) without minding what else stands there, and written in the order given.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JsonNode node;

    private Json(JsonNode node) {
        this.node = node;
    }

    public static Json object() {
        return new Json(JsonNodeFactory.instance.objectNode());
    }

    /// @return empty if the text is no JSON, or nothing
    public static Optional<Json> read(String text) {
        try {
            return Optional.of(MAPPER.readTree(text))
                    .filter(node -> !node.isMissingNode())
                    .map(Json::new);
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /// @param value a text, number, truth value, [Json], a list of those, or an [Optional] of one, which is left out
    ///     where it is empty; null is written as such
    /// @return this object and the field
    public Json with(String name, @Nullable Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(present -> with(name, present)).orElse(this);
        }
        var copy = (ObjectNode) node.deepCopy();
        copy.set(name, tree(value));
        return new Json(copy);
    }

    private static JsonNode tree(@Nullable Object value) {
        return switch (value) {
            case Json json -> json.node;
            case List<?> list -> {
                var array = JsonNodeFactory.instance.arrayNode();
                list.forEach(each -> array.add(tree(each)));
                yield array;
            }
            case null, default -> MAPPER.valueToTree(value);
        };
    }

    /// @return a text, or a number as it is written; empty where there is neither
    public Optional<String> text(String pointer) {
        var found = node.at(pointer);
        return found.isString() || found.isNumber() ? Optional.of(found.asString()) : Optional.empty();
    }

    /// @return a text that is not empty
    /// @throws Unreadable if there is none
    public String need(String pointer) {
        return text(pointer).filter(text -> !text.isEmpty()).orElseThrow(() -> new Unreadable("no " + pointer));
    }

    public Optional<Long> number(String pointer) {
        var found = node.at(pointer);
        return found.isIntegralNumber() && found.canConvertToLong() ? Optional.of(found.asLong()) : Optional.empty();
    }

    /// @return true where it says `true`; false everywhere else
    public boolean isTrue(String pointer) {
        return node.at(pointer).asBoolean(false);
    }

    /// @return an http(s) address; empty where there is none, or a broken one
    public Optional<URI> address(String pointer) {
        return text(pointer).flatMap(Json::webAddress).filter(uri -> uri.getHost() != null);
    }

    private static Optional<URI> webAddress(String text) {
        try {
            return text.startsWith("http:") || text.startsWith("https:")
                    ? Optional.of(new URI(text))
                    : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    /// @return what stands there, an object, an array or a value
    public Optional<Json> get(String pointer) {
        var found = node.at(pointer);
        return found.isMissingNode() || found.isNull() ? Optional.empty() : Optional.of(new Json(found));
    }

    /// @return the elements of an array; none where there is no array
    public List<Json> list(String pointer) {
        var found = node.at(pointer);
        return found.isArray()
                ? StreamSupport.stream(found.spliterator(), false)
                        .map(Json::new)
                        .toList()
                : List.of();
    }

    /// @return the texts of an array; what is no text is passed over
    public List<String> texts(String pointer) {
        return list(pointer).stream().flatMap(each -> each.text("").stream()).toList();
    }

    @Override
    public String toString() {
        return MAPPER.writeValueAsString(node);
    }
}
