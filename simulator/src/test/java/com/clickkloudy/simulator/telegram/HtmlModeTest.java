package com.clickkloudy.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlModeTest {
    private static String entities(String html) {
        return HtmlMode.read(html).entities().stream()
                .map(one -> one.type() + "@" + one.offset() + "+" + one.length()
                        + one.url().map(url -> "=" + url).orElse(""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>bold</b> x | bold x | bold@0+4",
                "a <i>b <b>c</b></i> | a b c | italic@2+3 bold@4+1",
                "👍 <b>ok</b> | 👍 ok | bold@3+2",
                "<a href=\"https://example.org/?a=1&amp;b=2\">here</a> | here | text_link@0+4=https://example.org/?a=1&b=2",
                "1 &lt; 2 &amp;&#38; 3 | 1 < 2 && 3 | ''",
                "<b></b>nothing | nothing | ''",
                "<tg-spoiler>x</tg-spoiler><span class=\"tg-spoiler\">y</span> | xy | spoiler@0+1 spoiler@1+1",
                "fish & chips | fish & chips | ''"
            })
    void tags_become_entities_in_utf_16_units(String html, String text, String expected) {
        assertThat(HtmlMode.read(html).text()).isEqualTo(text);
        assertThat(entities(html)).isEqualTo(expected);
    }

    @Test
    void white_space_around_the_text_is_dropped_and_entities_move_along() {
        assertThat(HtmlMode.read("\n  <b>hi</b> \n").text()).isEqualTo("hi");
        assertThat(entities("\n  <b>hi</b> \n")).isEqualTo("bold@0+2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>open | Can't find end tag corresponding to start tag \"b\"",
                "ü<h1>x</h1> | Unsupported start tag \"h1\" at byte offset 2",
                "<b><i>x</b></i> | Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"",
                "x</b> | Unexpected end tag at byte offset 1",
                "1 < 2 | Unclosed start tag at byte offset 2"
            })
    void what_is_not_well_formed_is_refused_with_its_place(String html, String words) {
        assertThatThrownBy(() -> HtmlMode.read(html))
                .isInstanceOf(BotError.class)
                .hasMessage("Bad Request: can't parse entities: " + words);
    }
}
