package com.clickkloudy.platforms.tumblr;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Texts;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TumblrMarkupTest {
    private static String blocks(String markdown) {
        return TumblrMarkup.blocks(Markdown.of(markdown)).stream()
                .map(Json::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void every_block_says_what_it_is() {
        assertThat(blocks("# Tide\n\n> said\n\n- a\n  1. b")).isEqualTo("""
                        {"type":"text","text":"Tide","subtype":"heading1"}
                        {"type":"text","text":"said","subtype":"indented"}
                        {"type":"text","text":"a","subtype":"unordered-list-item"}
                        {"type":"text","text":"b","subtype":"ordered-list-item","indent_level":1}""");
    }

    @Test
    void places_are_counted_in_code_points() {
        assertThat(blocks("𝄞 **b** [*here*](https://a.example)"))
                .isEqualTo("{\"type\":\"text\",\"text\":\"𝄞 b here\",\"formatting\":["
                        + "{\"start\":2,\"end\":3,\"type\":\"bold\"},"
                        + "{\"start\":4,\"end\":8,\"type\":\"link\",\"url\":\"https://a.example\"},"
                        + "{\"start\":4,\"end\":8,\"type\":\"italic\"}]}");
    }

    @ParameterizedTest
    @MethodSource("com.clickkloudy.platforms.kit.markup.Texts#odd")
    void every_place_lies_within_its_block_and_no_letter_is_lost(String text) {
        var markdown = Markdown.of(text);
        var blocks = TumblrMarkup.blocks(markdown);

        for (var block : blocks) {
            var said = block.need("/text");
            for (var format : block.list("/formatting")) {
                var start = format.number("/start").orElseThrow();
                var end = format.number("/end").orElseThrow();
                assertThat(start).isBetween(0L, end - 1);
                assertThat(end).isLessThanOrEqualTo(said.codePointCount(0, said.length()));
            }
        }
        assertThat(Texts.letters(blocks.stream().map(each -> each.need("/text")).collect(Collectors.joining())))
                .isEqualTo(Texts.letters(markdown));
    }
}
