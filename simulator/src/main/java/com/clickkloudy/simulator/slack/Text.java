package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The words of a message, as they are sent and as people see them.
///
/// @param sent with `&amp;`, `&lt;` and `&gt;`
record Text(String sent, List<JsonNode> blocks) {
    private static final int MOST = 4_000;
    private static final int MOST_OF_MARKDOWN = 12_000;
    private static final int MOST_OF_SECTION = 3_000;
    private static final int MOST_BLOCKS = 50;
    private static final Pattern LINK = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    Text {
        blocks = List.copyOf(blocks);
    }

    /// @throws ApiError where it is too long, or said twice
    static Text of(Call call) {
        var params = call.params();
        String markdown = params.text("markdown_text");
        if (!markdown.isEmpty()
                && (!params.text("text").isEmpty() || !params.text("blocks").isEmpty())) {
            throw new ApiError("markdown_text_conflict");
        }
        limit(markdown, MOST_OF_MARKDOWN);
        return markdown.isEmpty()
                ? plain(params.text("text"), blocks(params.text("blocks")))
                : new Text(markdown, List.of());
    }

    /// The words beside files; blocks count only where there are none.
    static Text beside(Call call) {
        String comment = call.params().text("initial_comment");
        return plain(comment, comment.isEmpty() ? blocks(call.params().text("blocks")) : List.of());
    }

    private static Text plain(String sent, List<JsonNode> blocks) {
        var text = new Text(sent, blocks);
        limit(shown(sent), MOST);
        return text;
    }

    private static void limit(String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new ApiError("msg_too_long");
        }
    }

    private static List<JsonNode> blocks(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        try {
            JsonNode blocks = Json.read(json);
            if (!blocks.isArray()) {
                throw new ApiError("invalid_blocks_format");
            }
            blocks.forEach(Text::check);
            if (blocks.size() > MOST_BLOCKS) {
                throw new ApiError("invalid_blocks", "no more than 50 items allowed [json-pointer:/blocks]");
            }
            return blocks.valueStream().toList();
        } catch (JacksonException unreadable) {
            throw new ApiError("invalid_blocks_format");
        }
    }

    private static void check(JsonNode block) {
        String text = block.at("/text/text").asString("");
        if (block.path("type").asString("").isEmpty()) {
            throw new ApiError("invalid_blocks", "missing required field: type");
        }
        if (text.codePointCount(0, text.length()) > MOST_OF_SECTION) {
            throw new ApiError(
                    "invalid_blocks", "must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
        }
        boolean isImage = block.path("type").asString("").equals("image");
        if (isImage && block.path("alt_text").asString("").isEmpty()) {
            throw new ApiError("invalid_blocks", "missing required field: alt_text");
        }
    }

    boolean isEmpty() {
        return sent.isBlank() && blocks.isEmpty();
    }

    /// What people read: of the blocks, where there are some.
    String shown() {
        String ofBlocks = blocks.stream()
                .map(block -> block.at("/text/text").asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return shown(ofBlocks.isEmpty() ? sent : ofBlocks);
    }

    private static String shown(String sent) {
        return LINK.matcher(sent)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(2) == null ? link.group(1) : link.group(2)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
