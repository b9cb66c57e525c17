package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A message as it was asked for, within the limits.
///
/// @param nonce the caller's own key; empty without one
record Draft(JsonNode asked, String content, String nonce, List<Upload> uploads) {
    private static final int MOST_CHARACTERS = 2000;
    private static final int MOST_EMBEDS = 10;
    private static final int LONGEST_NONCE = 25;

    /// @throws ApiError where it oversteps a limit or says nothing
    static Draft of(Call call) {
        JsonNode asked = body(call);
        var draft = new Draft(
                asked,
                asked.path("content").asString("").strip(),
                asked.path("nonce").asString(""),
                Upload.of(call, asked));
        draft.check();
        return draft;
    }

    private static JsonNode body(Call call) {
        try {
            return switch (call.request().type()) {
                case "application/json" -> Json.read(call.request().body());
                case "multipart/form-data" ->
                    Json.read(call.params().get("payload_json").orElse("{}"));
                default -> throw new ApiError(400, 50035, "Invalid Form Body");
            };
        } catch (JacksonException unreadable) {
            throw new ApiError(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private void check() {
        if (content.codePointCount(0, content.length()) > MOST_CHARACTERS) {
            throw ApiError.tooLong(MOST_CHARACTERS, "content");
        }
        if (nonce.length() > LONGEST_NONCE) {
            throw ApiError.tooLong(LONGEST_NONCE, "nonce");
        }
        if (asked.path("embeds").size() > MOST_EMBEDS) {
            throw ApiError.tooLong(MOST_EMBEDS, "embeds");
        }
        if (content.isEmpty() && uploads.isEmpty() && asked.path("embeds").isEmpty()) {
            throw new ApiError(400, 50006, "Cannot send an empty message");
        }
    }

    boolean isEnforced() {
        return !nonce.isEmpty() && asked.path("enforce_nonce").asBoolean(false);
    }

    /// Everybody is called by the text, unless the request allows it to call nobody.
    boolean callsEverybody() {
        boolean written = content.contains("@everyone") || content.contains("@here");
        JsonNode allowed = asked.path("allowed_mentions");
        boolean may = !allowed.isObject()
                || allowed.path("parse")
                        .valueStream()
                        .anyMatch(each -> each.asString("").equals("everyone"));
        return written && may;
    }
}
