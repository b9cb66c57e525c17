package com.clickkloudy.simulator.ledger;

import com.clickkloudy.simulator.http.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Something to be entered; the ledger adds number, time and platform.
///
/// @param account whose it is, by the platform's own name of the account
/// @param id what the platform calls it
/// @param key the caller's own key that makes a repeat recognisable; empty without one
/// @param facts all else that the platform remembers of it
public record Fact(
        What what,
        String account,
        String id,
        String key,
        long request,
        String text,
        List<Medium> media,
        JsonNode facts) {
    public Fact {
        media = List.copyOf(media);
    }

    public static Fact of(What what, String account, String id) {
        return new Fact(what, account, id, "", 0, "", List.of(), Json.tree(Json.object()));
    }

    public Fact key(String changed) {
        return new Fact(what, account, id, changed, request, text, media, facts);
    }

    public Fact request(long changed) {
        return new Fact(what, account, id, key, changed, text, media, facts);
    }

    public Fact text(String changed) {
        return new Fact(what, account, id, key, request, changed, media, facts);
    }

    public Fact media(List<Medium> changed) {
        return new Fact(what, account, id, key, request, text, changed, facts);
    }

    public Fact facts(@Nullable Object changed) {
        return new Fact(what, account, id, key, request, text, media, Json.tree(changed));
    }
}
