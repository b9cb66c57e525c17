package com.clickkloudy.simulator.bluesky;

import static com.clickkloudy.simulator.bluesky.PostRules.list;
import static com.clickkloudy.simulator.bluesky.PostRules.require;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a post may carry: pictures, a film, a link card, another post. An unknown kind is let through, as the lexicon
/// leaves its union open.
final class Embeds {
    private static final int PICTURES = 4;
    private static final int GALLERY = 20;
    private static final long PICTURE_BYTES = 2_000_000;
    private static final long THUMB_BYTES = 1_000_000;
    private static final long FILM_BYTES = 300_000_000;

    private Embeds() {}

    /// A file that a record names, and its words for those who cannot see it.
    record Named(JsonNode blob, String alt) {}

    static void check(JsonNode embed) {
        if (embed.isMissingNode()) {
            return;
        }
        switch (embed.path("$type").asString("")) {
            case "app.bsky.embed.images" -> pictures(embed.path("images"), "images", PICTURES);
            case "app.bsky.embed.gallery" -> pictures(embed.path("items"), "items", GALLERY);
            case "app.bsky.embed.video" -> blob(embed.path("video"), "Record/embed/video", "video/mp4", FILM_BYTES);
            case "app.bsky.embed.external" -> card(embed.path("external"));
            case "app.bsky.embed.record" -> quote(embed.path("record"));
            case "app.bsky.embed.recordWithMedia" -> {
                quote(embed.path("record").path("record"));
                check(embed.path("media"));
            }
            case "" -> require(false, "Record/embed must have the property \"$type\"");
            default -> {}
        }
    }

    private static void pictures(JsonNode pictures, String name, int most) {
        require(pictures.isArray(), "Record/embed must have the property \"" + name + "\"");
        list(pictures, "Record/embed/" + name, most);
        for (JsonNode picture : pictures) {
            String path = "Record/embed/" + name + "/";
            blob(picture.path("image"), path + "image", "image/", PICTURE_BYTES);
            require(picture.path("alt").isString(), path + " must have the property \"alt\"");
            JsonNode ratio = picture.path("aspectRatio");
            require(
                    ratio.isMissingNode()
                            || (ratio.path("width").asInt(0) >= 1
                                    && ratio.path("height").asInt(0) >= 1),
                    path + "aspectRatio must have width and height of at least 1");
        }
    }

    private static void blob(JsonNode blob, String path, String accepted, long most) {
        require(
                blob.path("$type").asString("").equals("blob")
                        && blob.path("ref").path("$link").isString()
                        && blob.path("size").isIntegralNumber(),
                path + " should be a blob ref");
        require(
                blob.path("mimeType").asString("").startsWith(accepted),
                path + " has to be " + accepted + "*, got "
                        + blob.path("mimeType").asString(""));
        require(
                blob.path("size").asLong() <= most,
                path + " is too large: " + blob.path("size").asLong() + " bytes, at most " + most);
    }

    private static void card(JsonNode card) {
        PostRules.uri(card.path("uri"), "Record/embed/external/uri");
        for (String name : List.of("title", "description")) {
            require(card.path(name).isString(), "Record/embed/external must have the property \"" + name + "\"");
        }
        if (card.has("thumb")) {
            blob(card.path("thumb"), "Record/embed/external/thumb", "image/", THUMB_BYTES);
        }
    }

    private static void quote(JsonNode reference) {
        require(
                reference.path("uri").asString("").startsWith("at://")
                        && Cid.read(reference.path("cid").asString("")).isPresent(),
                "Record/embed/record must have uri and cid");
    }

    /// Every file that the record names, wherever it stands.
    static Stream<Named> named(JsonNode node) {
        return Stream.concat(
                node.path("$type").asString("").equals("blob") ? Stream.of(new Named(node, "")) : Stream.empty(),
                node.propertyNames().isEmpty() && !node.isArray() ? Stream.empty() : children(node));
    }

    private static Stream<Named> children(JsonNode node) {
        String alt = node.path("alt").asString("");
        return node.valueStream()
                .flatMap(Embeds::named)
                .map(one -> one.alt().isEmpty() ? new Named(one.blob(), alt) : one);
    }
}
