package com.clickkloudy.simulator.ledger;

import com.clickkloudy.simulator.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One line of the ledger.
///
/// @param number counts from 1 without gaps
public record Entry(long number, Instant at, String platform, Fact fact) {
    public What what() {
        return fact.what();
    }

    public String account() {
        return fact.account();
    }

    public String id() {
        return fact.id();
    }

    public String key() {
        return fact.key();
    }

    public String text() {
        return fact.text();
    }

    public List<Medium> media() {
        return fact.media();
    }

    public JsonNode facts() {
        return fact.facts();
    }

    public Map<String, @Nullable Object> json() {
        return Json.object(
                "number", number,
                "at", at.toString(),
                "platform", platform,
                "kind", what().word(),
                "account", account(),
                "id", id(),
                "key", key(),
                "request", fact.request(),
                "text", text(),
                "media", media(),
                "facts", facts());
    }

    static Entry read(JsonNode line) {
        var fact = new Fact(
                What.valueOf(line.path("kind").asString().toUpperCase(Locale.ROOT)),
                line.path("account").asString(),
                line.path("id").asString(),
                line.path("key").asString(),
                line.path("request").asLong(),
                line.path("text").asString(),
                line.path("media")
                        .valueStream()
                        .map(one -> Json.read(one, Medium.class))
                        .toList(),
                line.path("facts"));
        return new Entry(
                line.path("number").asLong(),
                Instant.parse(line.path("at").asString()),
                line.path("platform").asString(),
                fact);
    }
}
