package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A message as the API and as its page show it.
final class MessageView implements Show {
    private static final int CROSSPOSTED = 1;

    private final World world;
    private final Channels channels;
    private final Bots bots;

    MessageView(World world, Channels channels, Bots bots) {
        this.world = world;
        this.channels = channels;
        this.bots = bots;
    }

    static String author(Entry message) {
        return message.facts().path("author").asString();
    }

    boolean isCrossposted(Entry message) {
        return world.book().last(What.RECORDED, message.account(), message.id()).isPresent();
    }

    Map<String, @Nullable Object> json(Entry message) {
        var facts = message.facts();
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "type", 0,
                "content", message.text(),
                "mentions", List.of(),
                "mention_roles", List.of(),
                "attachments", attachments(message),
                "embeds", facts.path("embeds").isArray() ? facts.path("embeds") : List.of(),
                "timestamp",
                        message.at().truncatedTo(ChronoUnit.MILLIS).toString().replace("Z", "+00:00"),
                "edited_timestamp", null,
                "flags", facts.path("flags").asInt() | (isCrossposted(message) ? CROSSPOSTED : 0),
                "components", List.of(),
                "id", message.id(),
                "channel_id", message.account()));
        json.putAll(Json.object(
                "author",
                author(message, facts),
                "pinned",
                false,
                "mention_everyone",
                facts.path("everyone").asBoolean(),
                "tts",
                false));
        if (!message.key().isEmpty()) {
            json.put("nonce", message.key());
        }
        if (facts.path("webhook").asBoolean()) {
            json.put("webhook_id", author(message));
        }
        long likes = likes(message);
        if (likes > 0) {
            json.put("reactions", List.of(reaction(likes)));
        }
        return json;
    }

    private Map<String, @Nullable Object> author(Entry message, JsonNode facts) {
        boolean isWebhook = facts.path("webhook").asBoolean();
        String given = facts.path("username").asString("");
        String usual =
                isWebhook ? channels.required(message.account()).name() + " herald" : bots.username(author(message));
        return user(author(message), given.isEmpty() ? usual : given);
    }

    static Map<String, @Nullable Object> user(String id, String username) {
        return Json.object(
                "id",
                id,
                "username",
                username,
                "avatar",
                null,
                "discriminator",
                "0000",
                "public_flags",
                0,
                "flags",
                0,
                "bot",
                true,
                "global_name",
                null,
                "primary_guild",
                null);
    }

    private List<Map<String, @Nullable Object>> attachments(Entry message) {
        return IntStream.range(0, message.media().size())
                .mapToObj(at -> attachment(message, at))
                .toList();
    }

    private Map<String, @Nullable Object> attachment(Entry message, int at) {
        Medium medium = message.media().get(at);
        JsonNode said = message.facts().path("files").path(at);
        String url = world.address().resolve("/media/" + medium.sha256()).toString();
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "id", Long.toString(Long.parseLong(message.id()) + at + 1),
                "filename", said.path("filename"),
                "size", medium.bytes(),
                "url", url,
                "proxy_url", url,
                "content_type", medium.type()));
        if (said.path("width").asInt() > 0) {
            json.put("width", said.path("width"));
            json.put("height", said.path("height"));
        }
        if (!medium.alt().isEmpty()) {
            json.put("description", medium.alt());
        }
        return json;
    }

    private static Map<String, @Nullable Object> reaction(long count) {
        return Json.object(
                "emoji",
                Json.object("id", null, "name", "👍"),
                "count",
                count,
                "count_details",
                Json.object("burst", 0, "normal", count),
                "burst_colors",
                List.of(),
                "me_burst",
                false,
                "me",
                false);
    }

    private long likes(Entry message) {
        return Growth.count(message, "reactions", 30, world.clock().instant());
    }

    @Override
    public String path(Entry post) {
        return channels.required(post.account()).path() + "/" + post.id();
    }

    @Override
    public String html(Entry post) {
        return Html.escape(post.text());
    }

    @Override
    public Map<String, Long> numbers(Entry post) {
        return Map.of("reactions", likes(post));
    }
}
