package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A channel of a guild, with the one bot that was invited there and the one webhook that posts there.
///
/// @param type 0 text, 5 announcements
record Channel(String id, String name, int type, String guild, String guildName, String bot, String webhook) {
    static final int ANNOUNCEMENTS = 5;

    static Channel of(Entry entry) {
        var facts = entry.facts();
        return new Channel(
                entry.account(),
                facts.path("name").asString(),
                facts.path("type").asInt(),
                facts.path("guild").asString(),
                facts.path("guildName").asString(),
                facts.path("bot").asString(),
                facts.path("webhook").asString());
    }

    Map<String, @Nullable Object> json() {
        return Json.object(
                "id",
                id,
                "type",
                type,
                "last_message_id",
                null,
                "flags",
                0,
                "guild_id",
                guild,
                "name",
                name,
                "parent_id",
                null,
                "rate_limit_per_user",
                0,
                "topic",
                null,
                "position",
                0,
                "permission_overwrites",
                List.of(),
                "nsfw",
                false);
    }

    /// Of its page.
    String path() {
        return "/channels/" + guild + "/" + id;
    }
}
