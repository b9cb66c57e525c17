package com.clickkloudy.simulator.devto;

import com.clickkloudy.simulator.http.BadBody;
import com.clickkloudy.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What an author hands in, and what is wrong with it.
final class Manuscript {
    static final int TITLE = 128;
    static final int BODY_BYTES = 800 * 1024;
    static final int TAGS = 4;
    static final int TAG = 30;
    static final int TAG_LIST = 126;
    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final Set<String> KEPT = Set.of(
            "title",
            "body_markdown",
            "published",
            "published_at",
            "main_image",
            "canonical_url",
            "description",
            "series",
            "video_source_url");
    private static final Set<String> LINKS = Set.of("main_image", "canonical_url");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\s*\\R(.*?\\R)---\\s*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(?m)^(\\w+):[ \\t]*(.*?)[ \\t]*$");
    private static final Pattern VIDEO = Pattern.compile(
            "https://(?:(?:www\\.)?youtube\\.com/watch|youtu\\.be/|player\\.mux\\.com/|(?:www\\.)?twitch\\.tv/videos/).*");

    private Manuscript() {}

    /// What is given of the article, by the names of the API; `tags` is a list.
    ///
    /// @throws ApiError where there is no article
    static Map<String, @Nullable Object> read(byte[] body) {
        JsonNode article = json(body).path("article");
        if (!article.isObject() || article.isEmpty()) {
            throw ApiError.invalid("param is missing or the value is empty: article");
        }
        var given = new LinkedHashMap<String, @Nullable Object>();
        KEPT.stream().filter(article::has).forEach(name -> given.put(name, plain(article.path(name))));
        if (article.has("tags")) {
            given.put("tags", tags(article.path("tags")));
        }
        Matcher front = FRONT_MATTER.matcher(article.path("body_markdown").asString(""));
        if (front.find()) {
            override(given, front.group(1));
        }
        return given;
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.read(body);
        } catch (JacksonException unreadable) {
            throw new BadBody("There was a problem in the JSON you submitted");
        }
    }

    private static @Nullable Object plain(JsonNode value) {
        return value.isNull() ? null : value.isBoolean() ? (Object) value.booleanValue() : value.asString("");
    }

    private static List<String> tags(JsonNode given) {
        Stream<String> words = given.isArray()
                ? given.valueStream().map(tag -> tag.asString(""))
                : Stream.of(given.asString("").split(",", -1));
        return words.map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    /// What stands between dashes at the head of the text outranks the fields.
    private static void override(Map<String, @Nullable Object> given, String front) {
        Matcher field = FIELD.matcher(front);
        while (field.find()) {
            String value = field.group(2);
            switch (field.group(1)) {
                case "title", "description", "canonical_url", "series", "published_at" ->
                    given.put(field.group(1), value);
                case "cover_image" -> given.put("main_image", value);
                case "published" -> given.put("published", value.equals("true"));
                case "tags" -> given.put("tags", tags(Json.tree(value)));
                default -> {}
            }
        }
    }

    /// @throws ApiError with all that is wrong, in one sentence
    static void check(JsonNode article, Instant now) {
        var wrong = new ArrayList<String>();
        String title = article.path("title").asString("");
        if (title.isBlank()) {
            wrong.add("Title can't be blank");
        }
        if (title.replace(" ", "").codePointCount(0, title.replace(" ", "").length()) > TITLE) {
            wrong.add("Title is too long (maximum is 128 characters)");
        }
        if (article.path("body_markdown").asString("").getBytes(StandardCharsets.UTF_8).length > BODY_BYTES) {
            wrong.add("Body markdown is too long.");
        }
        checkTags(article, wrong);
        checkLinks(article, wrong);
        checkTime(article, now, wrong);
        if (!wrong.isEmpty()) {
            throw ApiError.invalid(sentence(wrong));
        }
    }

    private static void checkTags(JsonNode article, List<String> wrong) {
        var tags =
                article.path("tags").valueStream().map(tag -> tag.asString("")).toList();
        if (tags.size() > TAGS) {
            wrong.add("Tag list exceed the maximum of 4 tags");
        }
        for (String tag : tags) {
            if (tag.codePointCount(0, tag.length()) > TAG) {
                wrong.add("Tag \"" + tag + "\" is too long (maximum is 30 characters)");
            }
            if (!tag.matches("[\\p{L}\\p{N}]+")) {
                wrong.add("Tag \"" + tag + "\" contains non-alphanumeric or prohibited unicode characters");
            }
        }
        if (String.join(", ", tags).length() > TAG_LIST) {
            wrong.add("Cached tag list is too long (maximum is 126 characters)");
        }
    }

    private static void checkLinks(JsonNode article, List<String> wrong) {
        for (String name : LINKS) {
            String link = article.path(name).asString("");
            if (!link.isEmpty() && !link.matches("https?://[^\\s/]+\\S*")) {
                wrong.add(
                        name.equals("main_image")
                                ? "Main image is not a valid URL"
                                : "Canonical url is not a valid URL");
            }
        }
        String video = article.path("video_source_url").asString("");
        if (!video.isEmpty() && !VIDEO.matcher(video).matches()) {
            wrong.add("Video source url is not a supported video");
        }
    }

    private static void checkTime(JsonNode article, Instant now, List<String> wrong) {
        String at = article.path("published_at").asString("");
        try {
            if (!at.isEmpty() && OffsetDateTime.parse(at).toInstant().isBefore(now.minus(GRACE))) {
                wrong.add("Published at only future or current published_at allowed");
            }
        } catch (DateTimeParseException unreadable) {
            wrong.add("Published at is invalid");
        }
    }

    private static String sentence(List<String> wrong) {
        return wrong.size() == 1
                ? wrong.getFirst()
                : String.join(", ", wrong.subList(0, wrong.size() - 1)) + " and " + wrong.getLast();
    }
}
