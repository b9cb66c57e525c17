package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a post may say.
final class LetterRules {
    private static final Map<String, Integer> LONGEST =
            Map.of("title", 255, "slug", 191, "custom_excerpt", 300, "meta_title", 300, "meta_description", 500);
    private static final Set<String> STATES = Set.of("draft", "published", "scheduled", "sent");
    private static final List<String> KEPT = List.of(
            "title",
            "status",
            "published_at",
            "feature_image",
            "feature_image_alt",
            "feature_image_caption",
            "featured",
            "custom_excerpt",
            "canonical_url",
            "visibility",
            "tags",
            "authors",
            "meta_title",
            "meta_description");
    private static final Pattern FILTER = Pattern.compile("(id|slug|status):'?\\[?([^\\]'+]+)]?'?");

    private LetterRules() {}

    /// The one post that is handed in.
    ///
    /// @throws GhostError where a value is not allowed
    static JsonNode read(Call call, Instant now) {
        JsonNode posts = body(call).path("posts");
        if (!posts.isArray() || posts.isEmpty()) {
            throw GhostError.bad(null, "No root key ('posts') provided.");
        }
        JsonNode post = posts.path(0);
        LONGEST.forEach((name, most) -> {
            String value = post.path(name).asString("");
            if (value.codePointCount(0, value.length()) > most) {
                throw GhostError.invalid(
                        "Value in [posts." + name + "] exceeds maximum length of " + most + " characters.");
            }
        });
        if (post.has("title") && post.path("title").asString("").isBlank()) {
            throw GhostError.invalid("Value in [posts.title] cannot be blank.");
        }
        if (post.hasNonNull("status") && !STATES.contains(post.path("status").asString(""))) {
            throw GhostError.invalid("Value in [posts.status] must be one of draft, published, scheduled, sent.");
        }
        if (post.path("status").asString("").equals("scheduled")
                && !instant(post.path("published_at")).isAfter(now)) {
            throw GhostError.invalid("Date must be at least 2 minutes in the future.");
        }
        return post;
    }

    private static JsonNode body(Call call) {
        try {
            return Json.read(call.request().body());
        } catch (JacksonException unreadable) {
            throw GhostError.bad(null, "Invalid JSON body.");
        }
    }

    static Instant instant(JsonNode value) {
        try {
            return OffsetDateTime.parse(value.asString("")).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw GhostError.invalid("The date is not a valid date.");
        }
    }

    /// The fields that are to change; the text as HTML whatever it was written in.
    static Map<String, @Nullable Object> given(Call call, JsonNode post) {
        var given = new LinkedHashMap<String, @Nullable Object>();
        KEPT.stream().filter(post::has).forEach(name -> given.put(name, post.path(name)));
        if (post.hasNonNull("slug")) {
            given.put("wanted", post.path("slug").asString(""));
        }
        if (post.hasNonNull("lexical")) {
            given.put("html", Lexical.html(post.path("lexical").asString("")));
        }
        if (post.hasNonNull("html") && call.params().text("source").equals("html")) {
            given.put("html", post.path("html").asString(""));
        }
        return given;
    }

    /// Latin letters, digits and hyphens.
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String some = plain.isEmpty() ? "untitled" : plain;
        return some.substring(0, Math.min(185, some.length()));
    }

    /// By number, slug or status: `id:[a,b]`, `slug:a+status:draft`.
    static Predicate<Entry> filter(String filter) {
        Predicate<Entry> all = any -> true;
        Matcher part = FILTER.matcher(filter);
        while (part.find()) {
            String name = part.group(1);
            Set<String> values = Set.copyOf(List.of(part.group(2).split("\\s*,\\s*", -1)));
            all = all.and(post -> values.contains(
                    name.equals("id") ? post.id() : post.facts().path(name).asString("")));
        }
        return all;
    }
}
