package com.clickkloudy.simulator.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the simulator reads and writes it: trees in, ordered maps out.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// An object of alternating names and values, in that order; a null value stays as JSON null.
    public static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return Collections.unmodifiableMap(object);
    }

    public static JsonNode read(String text) throws JacksonException {
        return MAPPER.readTree(text);
    }

    public static JsonNode read(byte[] bytes) throws JacksonException {
        return MAPPER.readTree(bytes);
    }

    public static <T> T read(byte[] bytes, Class<T> type) throws JacksonException {
        return MAPPER.readValue(bytes, type);
    }

    public static <T> T read(JsonNode node, Class<T> type) throws JacksonException {
        return MAPPER.treeToValue(node, type);
    }

    public static JsonNode tree(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
