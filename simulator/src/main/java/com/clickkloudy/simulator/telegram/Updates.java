package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a bot is told of its channels: the posts of their people, which the control door sets as `posts` of a channel,
/// each with a `text`, and `forwarded` where it was said elsewhere first. Of what a bot posts itself it is told
/// nothing.
final class Updates {
    private static final int FIRST = 700_000_001;
    private static final int MOST = 100;

    private final World world;
    private final Channels channels;

    Updates(World world, Channels channels) {
        this.world = world;
        this.channels = channels;
    }

    /// Nothing is ever confirmed here; a negative offset counts from the end.
    Object getUpdates(Call call, Bot bot) {
        int offset = call.params().number("offset", 0);
        var posts = channels.of(bot).stream().flatMap(this::posts).toList();
        return IntStream.range(0, posts.size())
                .skip(Math.max(0, offset < 0 ? posts.size() + offset : offset - FIRST))
                .limit(Math.clamp(call.params().number("limit", MOST), 1, MOST))
                .mapToObj(at -> Json.object("update_id", FIRST + at, "channel_post", posts.get(at)))
                .toList();
    }

    private Stream<Map<String, @Nullable Object>> posts(Channel channel) {
        List<JsonNode> said =
                world.settings(channel.id()).path("posts").valueStream().toList();
        return IntStream.range(0, said.size()).mapToObj(at -> post(channel, said.get(at), at + 1));
    }

    private Map<String, @Nullable Object> post(Channel channel, JsonNode said, int id) {
        var post = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "message_id", id,
                "sender_chat", channel.chat(),
                "chat", channel.chat(),
                "date", world.clock().instant().getEpochSecond(),
                "text", said.path("text").asString("")));
        if (said.path("forwarded").asBoolean(false)) {
            post.put("forward_origin", Json.object("type", "hidden_user", "date", 1, "sender_user_name", "Somebody"));
        }
        return post;
    }
}
