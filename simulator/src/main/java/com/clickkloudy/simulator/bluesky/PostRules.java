package com.clickkloudy.simulator.bluesky;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What app.bsky.feed.post may be, by its lexicon and those of its facets and embeds (checked 2026-11-22).
///
/// Stricter than the real server in one point: a facet has to lie inside the text and on the borders of its characters,
/// as the lexicon describes it. A real server stores one that does not, and clients show it wrongly or not at all.
final class PostRules {
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,20})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DID = Pattern.compile("did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]");
    private static final Pattern URI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+");

    private PostRules() {}

    /// @throws XrpcError that names the first field that is wrong
    static void check(JsonNode record) {
        require(record.path("text").isString(), "Record must have the property \"text\"");
        text(record.path("text"), "Record/text", 3000, 300);
        dateTime(record.path("createdAt"));
        list(record.path("langs"), "Record/langs", 3);
        list(record.path("tags"), "Record/tags", 8);
        record.path("tags").forEach(tag -> text(tag, "Record/tags", 640, 64));
        byte[] text = record.path("text").asString("").getBytes(StandardCharsets.UTF_8);
        list(record.path("facets"), "Record/facets", Integer.MAX_VALUE);
        record.path("facets").forEach(facet -> facet(facet, text));
        Embeds.check(record.path("embed"));
    }

    static void require(boolean fits, String message) {
        if (!fits) {
            throw XrpcError.invalid("Invalid app.bsky.feed.post record: " + message);
        }
    }

    static void text(JsonNode node, String path, int bytes, int graphemes) {
        require(node.isString(), path + " must be a string");
        String text = node.asString("");
        require(
                text.getBytes(StandardCharsets.UTF_8).length <= bytes,
                path + " must not be longer than " + bytes + " characters");
        require(graphemes(text) <= graphemes, path + " must not be longer than " + graphemes + " graphemes");
    }

    private static int graphemes(String text) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static void dateTime(JsonNode node) {
        require(!node.isMissingNode(), "Record must have the property \"createdAt\"");
        String text = node.asString("");
        boolean valid = DATE_TIME.matcher(text).matches();
        try {
            OffsetDateTime.parse(valid && text.contains(".") ? text.replaceFirst("(\\.\\d{1,9})\\d*", "$1") : text);
        } catch (DateTimeParseException noSuchTime) {
            valid = false;
        }
        require(valid, "Record/createdAt must be an valid atproto datetime (both RFC-3339 and ISO-8601)");
    }

    static void list(JsonNode node, String path, int most) {
        require(node.isMissingNode() || node.isArray(), path + " must be an array");
        require(node.size() <= most, path + " must not have more than " + most + " elements");
    }

    private static void facet(JsonNode facet, byte[] text) {
        JsonNode start = facet.path("index").path("byteStart");
        JsonNode end = facet.path("index").path("byteEnd");
        require(
                start.isIntegralNumber() && end.isIntegralNumber(),
                "Record/facets/index must have byteStart and byteEnd");
        require(
                start.asLong() >= 0 && start.asLong() < end.asLong() && end.asLong() <= text.length,
                "Record/facets/index must lie inside the text");
        require(
                isBorder(text, start.asInt()) && isBorder(text, end.asInt()),
                "Record/facets/index must lie on the borders of characters");
        require(facet.path("features").isArray(), "Record/facets must have the property \"features\"");
        facet.path("features").forEach(PostRules::feature);
    }

    private static boolean isBorder(byte[] text, int at) {
        return at == text.length || (text[at] & 0xc0) != 0x80;
    }

    private static void feature(JsonNode feature) {
        String path = "Record/facets/features/";
        switch (feature.path("$type").asString("")) {
            case "app.bsky.richtext.facet#link" -> uri(feature.path("uri"), path + "uri");
            case "app.bsky.richtext.facet#tag" -> text(feature.path("tag"), path + "tag", 640, 64);
            case "app.bsky.richtext.facet#mention" ->
                require(DID.matcher(feature.path("did").asString("")).matches(), path + "did must be a valid did");
            case "" -> require(false, path + "$type is missing");
            default -> {}
        }
    }

    static void uri(JsonNode node, String path) {
        require(URI.matcher(node.asString("")).matches(), path + " must be a uri");
    }
}
