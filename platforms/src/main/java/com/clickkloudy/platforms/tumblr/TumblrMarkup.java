package com.clickkloudy.platforms.tumblr;

import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.markup.Block;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Range;
import com.clickkloudy.platforms.kit.markup.Range.Mark;
import com.clickkloudy.platforms.kit.markup.Typed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Markdown as blocks (https://github.com/tumblr/docs/blob/master/npf-spec.md#content-block-type-text, 2026-11-23).
/// Places are counted in code points, the end excluded.
final class TumblrMarkup {
    /// The deepest that a list may stand in lists.
    private static final int DEEPEST = 7;

    private TumblrMarkup() {}

    static List<Json> blocks(Markdown markdown) {
        return markdown.blocks().stream()
                .filter(block -> !block.text().isBlank())
                .flatMap(TumblrMarkup::block)
                .toList();
    }

    /// A block that is too long goes out as paragraphs without looks.
    private static Stream<Json> block(Block block) {
        var text = block.text();
        if (text.codePointCount(0, text.length()) > TumblrText.MOST_OF_BLOCK) {
            return TumblrText.blocks(TumblrText.paragraphs(text)).stream();
        }
        var formatting = Typed.of(new Block(Block.Kind.PARAGRAPH, 0, "", block.spans())).ranges().stream()
                .flatMap(range -> format(text, range).stream())
                .toList();
        return Stream.of(Json.object()
                .with("type", "text")
                .with("text", text)
                .with("subtype", subtype(block))
                .with(
                        "indent_level",
                        Optional.of(block).filter(each -> each.depth() > 1).flatMap(TumblrMarkup::indent))
                .with("formatting", Optional.of(formatting).filter(some -> !some.isEmpty())));
    }

    private static Optional<String> subtype(Block block) {
        return switch (block.kind()) {
            case PARAGRAPH -> Optional.empty();
            case HEADING -> Optional.of(block.depth() == 1 ? "heading1" : "heading2");
            case QUOTE -> Optional.of("indented");
            case CODE -> Optional.of("chat");
            case ENTRY -> Optional.of(block.marker().endsWith(".") ? "ordered-list-item" : "unordered-list-item");
        };
    }

    private static Optional<Integer> indent(Block block) {
        return Optional.of(Math.min(block.depth() - 1, DEEPEST)).filter(level -> block.kind() == Block.Kind.ENTRY);
    }

    private static Optional<Json> format(String text, Range range) {
        var place = Json.object()
                .with("start", text.codePointCount(0, range.start()))
                .with("end", text.codePointCount(0, range.end()));
        return switch (range.mark()) {
            case Mark.Link(var address) ->
                Optional.of(place.with("type", "link").with("url", address.toString()));
            case Mark.Look(var style) ->
                switch (style) {
                    case BOLD -> Optional.of(place.with("type", "bold"));
                    case ITALIC -> Optional.of(place.with("type", "italic"));
                    case CODE -> Optional.empty();
                };
            case Mark.Whole whole -> Optional.empty();
        };
    }
}
