package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.telegram.Marked.Entity;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The text of a message or the caption of a picture, within what a bot may write.
final class Wording {
    private static final int TEXT = 4096;
    private static final int CAPTION = 1024;

    private Wording() {}

    static Marked text(Params params) {
        Marked text = marked(params.text("text"), params.text("parse_mode"), params.text("entities"));
        if (text.text().isEmpty()) {
            throw BotError.bad("message text is empty");
        }
        if (text.text().length() > TEXT) {
            throw BotError.bad("message is too long");
        }
        return text;
    }

    static Marked caption(Params params) {
        return caption(params.text("caption"), params.text("parse_mode"), params.text("caption_entities"));
    }

    static Marked caption(String source, String mode, String entities) {
        Marked caption = marked(source, mode, entities);
        if (caption.text().length() > CAPTION) {
            throw BotError.bad("message caption is too long");
        }
        return caption;
    }

    private static Marked marked(String source, String mode, String entities) {
        return switch (mode) {
            case "HTML", "html" -> HtmlMode.read(source);
            case "" -> entities.isEmpty() ? Marked.plain(source) : new Marked(source, read(entities)).stripped();
            default -> throw BotError.bad("unsupported parse_mode");
        };
    }

    private static List<Entity> read(String entities) {
        try {
            return Json.read(entities).valueStream().map(Wording::entity).toList();
        } catch (JacksonException unreadable) {
            throw BotError.bad("can't parse entities: Can't parse JSON object");
        }
    }

    private static Entity entity(JsonNode json) {
        return new Entity(
                json.path("type").asString(""),
                json.path("offset").asInt(0),
                json.path("length").asInt(0),
                json.has("url") ? Optional.of(json.path("url").asString("")) : Optional.empty());
    }
}
