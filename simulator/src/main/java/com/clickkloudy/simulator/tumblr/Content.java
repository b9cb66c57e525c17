package com.clickkloudy.simulator.tumblr;

import com.clickkloudy.simulator.http.BadBody;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.http.Request;
import com.clickkloudy.simulator.ledger.FileType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A post in blocks as it is handed in, with its files by identifier (Neue Post Format).
record Content(JsonNode json, Map<String, Part> files) {
    private static final int JSON_BYTES = 1 << 20;
    private static final int TEXT = 4096;
    private static final int INLINE_LINKS = 100;
    private static final int BLOCKS = 1000;
    private static final Map<String, Integer> MOST = Map.of("text", BLOCKS, "image", 30, "link", 10, "video", 10);
    private static final List<String> IMAGES = List.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final List<String> VIDEOS = List.of("video/mp4", "video/quicktime");

    Content {
        files = Map.copyOf(files);
    }

    /// @throws BadBody where it cannot be read
    static Content of(Request request) {
        boolean isMultipart = request.type().equals("multipart/form-data");
        Params params = isMultipart ? request.params() : Params.NONE;
        byte[] json = !isMultipart
                ? request.body()
                : params.file("json")
                        .map(Part::bytes)
                        .orElseGet(() -> params.text("json").getBytes(StandardCharsets.UTF_8));
        if (json.length > JSON_BYTES) {
            throw ApiError.badContent("The post is larger than 1 MB");
        }
        try {
            var files = new LinkedHashMap<>(params.files());
            files.remove("json");
            return new Content(Json.read(json), files);
        } catch (JacksonException unreadable) {
            throw new BadBody("the JSON cannot be read");
        }
    }

    List<JsonNode> blocks() {
        return json.path("content").valueStream().toList();
    }

    List<JsonNode> blocks(String type) {
        return blocks().stream().filter(block -> type(block).equals(type)).toList();
    }

    static String type(JsonNode block) {
        return block.path("type").asString("");
    }

    /// The texts, with a blank line between them.
    String text() {
        return blocks("text").stream()
                .map(block -> block.path("text").asString(""))
                .collect(Collectors.joining("\n\n"));
    }

    /// The file that a block of a picture or a film names; empty where it names none.
    static String identifier(JsonNode block) {
        JsonNode media = block.path("media");
        return (media.isArray() ? media.path(0) : media).path("identifier").asString("");
    }

    boolean hasFilm() {
        return blocks("video").stream().anyMatch(block -> !identifier(block).isEmpty());
    }

    /// @param settings of the blog, by which the control door changes how large files may be
    /// @throws ApiError where a block is not allowed
    void check(JsonNode settings) {
        must(!blocks().isEmpty(), "content must not be empty");
        must(blocks().size() <= BLOCKS, "content may have 1000 blocks");
        for (JsonNode block : blocks()) {
            must(MOST.containsKey(type(block)), "there is no such type of block");
            must(blocks(type(block)).size() <= MOST.getOrDefault(type(block), 0), "too many blocks of " + type(block));
            must(length(block.path("alt_text")) <= TEXT, "alt_text may have 4096 characters");
            switch (type(block)) {
                case "text" -> checkText(block);
                case "link" -> must(isLink(block.path("url")), "a link needs an url");
                case "image" -> checkFile(block, IMAGES, settings);
                default -> checkFile(block, VIDEOS, settings);
            }
        }
        must(blocks("video").stream().filter(one -> !identifier(one).isEmpty()).count() <= 1, "only one video file");
        must(links() <= INLINE_LINKS, "a post may have 100 links in its text");
        checkLayout();
    }

    private long links() {
        return blocks("text").stream()
                .flatMap(block -> block.path("formatting").valueStream())
                .filter(format -> type(format).equals("link"))
                .count();
    }

    private static void checkText(JsonNode block) {
        must(block.path("text").isString(), "a text needs its text");
        int length = length(block.path("text"));
        must(length <= TEXT, "a text may have 4096 characters");
        for (JsonNode format : block.path("formatting")) {
            int start = format.path("start").asInt(-1);
            int end = format.path("end").asInt(-1);
            must(0 <= start && start < end && end <= length, "formatting lies outside of the text");
            must(!type(format).equals("link") || isLink(format.path("url")), "a link needs an url");
        }
    }

    private void checkFile(JsonNode block, List<String> types, JsonNode settings) {
        String name = identifier(block);
        if (name.isEmpty()) {
            JsonNode media = block.path("media").isArray() ? block.path("media").path(0) : block.path("media");
            must(isLink(block.path("url")) || isLink(media.path("url")), "media needs an identifier or an url");
            return;
        }
        Part part = files.get(name);
        if (part == null) {
            throw new ApiError(400, 8005, "there is no file for the identifier " + name);
        }
        String type = FileType.of(part.bytes());
        if (!types.contains(type) || part.bytes().length > most(type, settings)) {
            throw new ApiError(400, 8005, "the file is too large, or of no format that is taken");
        }
    }

    private static long most(String type, JsonNode settings) {
        return switch (type) {
            case "image/gif" -> settings.path("gifLimit").asLong(10_000_000);
            case "video/mp4", "video/quicktime" -> settings.path("videoLimit").asLong(500_000_000);
            default -> settings.path("imageLimit").asLong(20_000_000);
        };
    }

    private void checkLayout() {
        StreamSupport.stream(json.path("layout").spliterator(), false)
                .flatMap(layout -> layout.path("display").valueStream())
                .flatMap(row -> row.path("blocks").valueStream())
                .forEach(index ->
                        must(0 <= index.asInt(-1) && index.asInt(-1) < blocks().size(), "layout names no block"));
    }

    private static boolean isLink(JsonNode url) {
        return url.asString("").matches("https?://[^\\s/]+\\S*");
    }

    private static int length(JsonNode text) {
        return text.asString("").codePointCount(0, text.asString("").length());
    }

    private static void must(boolean isSo, String why) {
        if (!isSo) {
            throw ApiError.badContent(why);
        }
    }
}
