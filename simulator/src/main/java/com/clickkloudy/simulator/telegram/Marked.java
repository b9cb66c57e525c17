package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A text with what is marked in it.
record Marked(String text, List<Entity> entities) {
    Marked {
        entities = List.copyOf(entities);
    }

    /// One marked stretch, in UTF-16 code units.
    record Entity(String type, int offset, int length, Optional<String> url) {
        Map<String, @Nullable Object> json() {
            var json = new LinkedHashMap<String, @Nullable Object>(
                    Json.object("type", type, "offset", offset, "length", length));
            url.ifPresent(target -> json.put("url", target));
            return json;
        }
    }

    static Marked plain(String text) {
        return new Marked(text, List.of()).stripped();
    }

    /// Without white space around it, as messages are stored.
    Marked stripped() {
        int lead = text.length() - text.stripLeading().length();
        String kept = text.strip();
        return new Marked(
                kept,
                entities.stream()
                        .flatMap(one -> within(one, lead, kept.length()).stream())
                        .toList());
    }

    private static Optional<Entity> within(Entity entity, int lead, int length) {
        int from = Math.max(0, entity.offset() - lead);
        int to = Math.min(length, entity.offset() + entity.length() - lead);
        return to > from ? Optional.of(new Entity(entity.type(), from, to - from, entity.url())) : Optional.empty();
    }

    List<Map<String, @Nullable Object>> json() {
        return entities.stream().map(Entity::json).toList();
    }
}
