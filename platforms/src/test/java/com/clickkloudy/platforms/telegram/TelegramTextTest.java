package com.clickkloudy.platforms.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Texts;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TelegramTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a **b** *c* `d` | a b c d | bold@2+1 italic@4+1 code@6+1",
                "👍 **ok** | 👍 ok | bold@3+2",
                "[here](https://a.example) | here | text_link@0+4",
                "**[here](https://a.example)** | here | text_link@0+4 bold@0+4",
                "**`x`** | x | code@0+1",
                "# Tide | Tide | bold@0+4",
                "> said **so** | said so | blockquote@0+7 bold@5+2",
                "&#32;**x** | x | bold@0+1",
                "# Tide `x` | Tide x | code@5+1",
                "<b>x</b> | <b>x</b> | ''",
                "1 < 2 & 3 | 1 < 2 & 3 | ''"
            })
    void marks_become_entities_in_utf_16_units(String markdown, String text, String entities) {
        var rendered = TelegramText.of(Markdown.of(markdown));

        assertThat(rendered.text()).isEqualTo(text);
        assertThat(rendered.entities().stream().map(TelegramTextTest::told).collect(Collectors.joining(" ")))
                .isEqualTo(entities);
    }

    private static String told(Json entity) {
        return entity.need("/type") + "@" + entity.need("/offset") + "+" + entity.need("/length");
    }

    @ParameterizedTest
    @MethodSource("com.clickkloudy.platforms.kit.markup.Texts#odd")
    void every_entity_lies_within_the_text_and_no_letter_is_lost(String text) {
        var markdown = Markdown.of(text);
        var rendered = TelegramText.of(markdown);

        assertThat(Texts.letters(rendered.text())).isEqualTo(Texts.letters(markdown));
        for (var entity : rendered.entities()) {
            var start = entity.number("/offset").orElseThrow();
            var length = entity.number("/length").orElseThrow();
            assertThat(start).isNotNegative();
            assertThat(length).isPositive();
            assertThat(start + length).isLessThanOrEqualTo(rendered.text().length());
        }
    }
}
