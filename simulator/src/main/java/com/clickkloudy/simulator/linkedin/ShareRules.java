package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a post may say, and which files it shows.
final class ShareRules {
    static final int COMMENTARY = 3000;
    private static final int ALT = 4086;
    private static final int QUESTION = 140;
    private static final int CHOICE = 30;
    private static final Set<String> VISIBLE = Set.of("PUBLIC", "CONNECTIONS", "LOGGED_IN");
    private static final Set<String> DURATIONS = Set.of("ONE_DAY", "THREE_DAYS", "SEVEN_DAYS", "FOURTEEN_DAYS");
    private static final Set<String> CONTENTS = Set.of("media", "multiImage", "article", "poll");

    private final Assets assets;

    ShareRules(Assets assets) {
        this.assets = assets;
    }

    /// @return the files that the post shows, described
    /// @throws ApiError where a value is not allowed
    List<Medium> check(JsonNode post, Entry member) {
        for (String field : List.of("author", "visibility", "lifecycleState", "distribution")) {
            if (!post.hasNonNull(field)) {
                throw ApiError.missing(field);
            }
        }
        if (!post.path("author").asString("").startsWith("urn:li:")) {
            throw ApiError.bad("INVALID_URN_TYPE", "author is no URN of a member");
        }
        if (!post.path("author").asString("").equals(Members.urn(member))) {
            throw ApiError.denied("The author is not the member who calls");
        }
        must(VISIBLE.contains(post.path("visibility").asString("")), "visibility");
        must(post.path("lifecycleState").asString("").equals("PUBLISHED"), "lifecycleState");
        must(
                post.path("distribution").path("feedDistribution").asString("").equals("MAIN_FEED"),
                "distribution/feedDistribution");
        shorter(post.path("commentary"), COMMENTARY, "commentary");
        return content(post.path("content"), member);
    }

    private List<Medium> content(JsonNode content, Entry member) {
        if (content.isMissingNode() || content.isNull()) {
            return List.of();
        }
        must(content.size() == 1 && CONTENTS.containsAll(content.propertyNames()), "content");
        if (content.has("media")) {
            return List.of(file(content.path("media"), member, "urn:li:(image|video|document):.+"));
        }
        if (content.has("multiImage")) {
            return images(content.path("multiImage").path("images"), member);
        }
        if (content.has("poll")) {
            poll(content.path("poll"));
            return List.of();
        }
        return article(content.path("article"), member);
    }

    private Medium file(JsonNode given, Entry member, String urns) {
        String urn = given.path("id").asString("");
        if (!urn.matches(urns)) {
            throw ApiError.bad("INVALID_URN_TYPE", "The URN is not of a type that is allowed here");
        }
        shorter(given.path("altText"), ALT, "altText");
        return assets.available(member, urn, given.path("altText").asString(""));
    }

    private List<Medium> images(JsonNode images, Entry member) {
        must(images.size() >= 2 && images.size() <= 20, "content/multiImage/images");
        var media = new ArrayList<Medium>();
        images.forEach(image -> media.add(file(image, member, "urn:li:image:.+")));
        return media;
    }

    private static void poll(JsonNode poll) {
        must(!poll.path("question").asString("").isEmpty(), "content/poll/question");
        shorter(poll.path("question"), QUESTION, "content/poll/question");
        must(poll.path("options").size() >= 2 && poll.path("options").size() <= 4, "content/poll/options");
        poll.path("options").forEach(choice -> shorter(choice.path("text"), CHOICE, "content/poll/options/text"));
        must(DURATIONS.contains(poll.path("settings").path("duration").asString("")), "content/poll/settings/duration");
    }

    private List<Medium> article(JsonNode article, Entry member) {
        if (!article.path("source").asString("").matches("https?://[^\\s/]+\\S*")) {
            throw ApiError.missing("content/article/source");
        }
        if (article.path("title").asString("").isBlank()) {
            throw ApiError.missing("content/article/title");
        }
        String thumbnail = article.path("thumbnail").asString("");
        return thumbnail.isEmpty() ? List.of() : List.of(assets.available(member, thumbnail, ""));
    }

    private static void shorter(JsonNode text, int most, String field) {
        if (text.asString("").length() > most) {
            throw ApiError.bad("FIELD_LENGTH_TOO_LONG", field + " may have " + most + " characters");
        }
    }

    private static void must(boolean isSo, String field) {
        if (!isSo) {
            throw ApiError.bad("INVALID_VALUE_FOR_FIELD", field + " has a value that is not allowed");
        }
    }
}
