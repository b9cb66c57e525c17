package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Contents and schedules as they rest in `jsonb`.
final class Json {
    private final JsonMapper mapper;
    private final Spreads spreads = new Spreads();

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String of(Content content) {
        var node = mapper.createObjectNode().put("text", content.text());
        var files = node.putArray("attachments");
        content.attachments()
                .forEach(each ->
                        files.addObject().put("media", each.media().toString()).put("alt", each.alt()));
        if (!content.options().isEmpty()) {
            var options = node.putObject("options");
            content.options().forEach((platform, given) -> {
                var named = options.putObject(platform.slug());
                new TreeMap<>(given).forEach(named::put);
            });
        }
        return mapper.writeValueAsString(node);
    }

    Content content(String json) {
        var node = mapper.readTree(json);
        var files = new ArrayList<Content.Attachment>();
        for (JsonNode each : node.path("attachments")) {
            files.add(new Content.Attachment(
                    MediaId.of(each.path("media").asString()), each.path("alt").asString("")));
        }
        return new Content(node.path("text").asString(""), files, options(node.path("options")));
    }

    private static Map<PlatformId, Map<String, String>> options(JsonNode node) {
        var options = new HashMap<PlatformId, Map<String, String>>();
        node.propertyStream().forEach(platform -> {
            var named = new HashMap<String, String>();
            platform.getValue()
                    .propertyStream()
                    .forEach(option ->
                            named.put(option.getKey(), option.getValue().asString("")));
            options.put(new PlatformId(platform.getKey()), named);
        });
        return options;
    }

    String of(Schedule schedule) {
        var node = mapper.createObjectNode().put("notAfter", schedule.notAfter().toString());
        if (schedule instanceof Schedule.At at) {
            node.put("local", at.local().toString()).put("zone", at.zone().getId());
        }
        spreads.write(schedule.spread(), node);
        return mapper.writeValueAsString(node);
    }

    Schedule schedule(String json) {
        var node = mapper.readTree(json);
        var notAfter = Duration.parse(node.path("notAfter").asString());
        if (!node.has("local")) {
            return new Schedule.Now(notAfter, spreads.read(node));
        }
        var local = LocalDateTime.parse(node.path("local").asString());
        return new Schedule.At(local, ZoneId.of(node.path("zone").asString()), notAfter, spreads.read(node));
    }
}
