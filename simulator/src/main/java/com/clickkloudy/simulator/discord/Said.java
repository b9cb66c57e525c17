package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the people of a channel have said there: the control door sets it as `posts` of the channel, each with a `text`
/// and who it is `by` (`owner`, `steward` or `member`). A bot without the right to read everything is shown empty
/// messages, unless they mention it.
record Said(World world) {
    List<Map<String, @Nullable Object>> to(String bot, Channel channel) {
        List<JsonNode> posts =
                world.settings(channel.id()).path("posts").valueStream().toList();
        return IntStream.range(0, posts.size())
                .mapToObj(at -> message(bot, channel, posts.get(at), at))
                .toList()
                .reversed();
    }

    private Map<String, @Nullable Object> message(String bot, Channel channel, JsonNode said, int at) {
        var by = Person.valueOf(said.path("by").asString("member").toUpperCase(Locale.ROOT));
        String text = said.path("text").asString("");
        boolean isMentioned = text.contains("<@" + bot + ">");
        var now = world.clock().instant();
        var message = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "type",
                0,
                "content",
                isMentioned ? text : "",
                "mentions",
                List.of(),
                "mention_roles",
                List.of(),
                "attachments",
                List.of(),
                "embeds",
                List.of(),
                "timestamp",
                "2026-11-22T09:00:00.000000+00:00",
                "edited_timestamp",
                null,
                "flags",
                0,
                "components",
                List.of()));
        message.putAll(Json.object(
                "id",
                Long.toString(Snowflake.of(now) + at),
                "channel_id",
                channel.id(),
                "author",
                by.user(channel.guild()),
                "pinned",
                false,
                "mention_everyone",
                false,
                "tts",
                false));
        return message;
    }
}
