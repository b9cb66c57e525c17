package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A channel with the one bot that administers it.
///
/// @param username without @; empty where the channel is private
record Channel(String id, String title, String username, String bot) {
    static Channel of(Entry entry) {
        var facts = entry.facts();
        return new Channel(
                entry.account(),
                facts.path("title").asString(),
                facts.path("username").asString(),
                facts.path("bot").asString());
    }

    Map<String, @Nullable Object> chat() {
        return username.isEmpty()
                ? Json.object("id", Long.parseLong(id), "title", title, "type", "channel")
                : Json.object("id", Long.parseLong(id), "title", title, "username", username, "type", "channel");
    }

    /// Of its page: as t.me writes it, a private one by its number without the leading -100.
    String path() {
        return username.isEmpty() ? "/c/" + id.substring("-100".length()) : "/" + username;
    }
}
