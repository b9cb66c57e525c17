package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.slack.Teams.Team;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message as the API and as its page show it.
final class MessageView implements Show {
    private final World world;
    private final Channels channels;

    MessageView(World world, Channels channels) {
        this.world = world;
        this.channels = channels;
    }

    Map<String, @Nullable Object> json(Entry message, Team team, boolean withMetadata) {
        var facts = message.facts();
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "type", "message",
                "user", team.user(),
                "bot_id", team.bot(),
                "team", team.id(),
                "ts", message.id(),
                "text", facts.path("sent"),
                "reply_count", replies(message)));
        if (!facts.path("blocks").isEmpty()) {
            json.put("blocks", facts.path("blocks"));
        }
        if (!facts.path("files").isEmpty()) {
            json.put(
                    "files",
                    facts.path("files")
                            .valueStream()
                            .map(file -> Json.object("id", file))
                            .toList());
        }
        if (withMetadata && !facts.path("metadata").isEmpty()) {
            json.put("metadata", facts.path("metadata"));
        }
        long likes = likes(message);
        if (likes > 0) {
            json.put(
                    "reactions",
                    List.of(Json.object("name", "thumbsup", "count", likes, "users", List.of(team.user()))));
        }
        return json;
    }

    private long likes(Entry message) {
        return Growth.count(message, "reactions", 20, world.clock().instant());
    }

    private long replies(Entry message) {
        return Growth.count(message, "replies", 5, world.clock().instant());
    }

    @Override
    public String path(Entry post) {
        return channels.required(post.account()).path(post.id());
    }

    @Override
    public String html(Entry post) {
        return Html.escape(post.text());
    }

    @Override
    public Map<String, Long> numbers(Entry post) {
        return Map.of("reactions", likes(post), "replies", replies(post));
    }
}
