package com.clickkloudy.platforms.kit.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.platforms.kit.Html;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MarkdownTest {
    /// Every tag that may be written, whole.
    private static final Pattern TAG =
            Pattern.compile("</?(p|h[1-6]|blockquote|pre|code|em|strong|ul|ol|li)>|<br>|<ol start=\"[0-9]{1,9}\">|</a>"
                    + "|<a href=\"(https?:|mailto:)[^\"<>]*\">");

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("Plain & simple", "Plain & simple", "<p>Plain &amp; simple</p>"),
                Arguments.of("**Bold** *it*", "Bold it", "<p><strong>Bold</strong> <em>it</em></p>"),
                Arguments.of("one\ntwo", "one\ntwo", "<p>one<br>two</p>"),
                Arguments.of("one\n\ntwo", "one\n\ntwo", "<p>one</p><p>two</p>"),
                Arguments.of("# Tide\n\nx", "Tide\n\nx", "<h1>Tide</h1><p>x</p>"),
                Arguments.of("> said", "said", "<blockquote><p>said</p></blockquote>"),
                Arguments.of("`a<b`", "a<b", "<p><code>a&lt;b</code></p>"),
                Arguments.of("```\na\nb\n```", "a\nb", "<pre><code>a\nb</code></pre>"),
                Arguments.of("- a\n- b", "• a\n• b", "<ul><li>a</li><li>b</li></ul>"),
                Arguments.of("3. a\n4. b", "3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
                Arguments.of("- a\n  - b\n- c", "• a\n  • b\n• c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
                Arguments.of("- a\n\n1. b", "• a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
                Arguments.of(
                        "[here](https://a.example/?b&c)",
                        "here (https://a.example/?b&c)",
                        "<p><a href=\"https://a.example/?b&amp;c\">here</a></p>"),
                Arguments.of(
                        "[**so** it is](https://a.example)",
                        "so it is (https://a.example)",
                        "<p><a href=\"https://a.example\"><strong>so</strong></a>"
                                + "<a href=\"https://a.example\"> it is</a></p>"),
                Arguments.of(
                        "<https://a.example>",
                        "https://a.example",
                        "<p><a href=\"https://a.example\">https://a.example</a></p>"),
                Arguments.of("[x](javascript:alert(1))", "x", "<p>x</p>"),
                Arguments.of(
                        "a <b onclick=\"x\">c</b>",
                        "a <b onclick=\"x\">c</b>",
                        "<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;</p>"),
                Arguments.of("\\*not\\*", "*not*", "<p>*not*</p>"),
                Arguments.of(
                        "![A boat](https://a.example/b.png)",
                        "A boat (https://a.example/b.png)",
                        "<p><a href=\"https://a.example/b.png\">A boat</a></p>"),
                Arguments.of("", "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_text_is_written_without_signs_and_as_html(String markdown, String plain, String html) {
        assertThat(Markdown.of(markdown).plain()).isEqualTo(plain);
        assertThat(Tags.of(Markdown.of(markdown))).isEqualTo(html);
    }

    @ParameterizedTest
    @MethodSource("com.clickkloudy.platforms.kit.markup.Texts#odd")
    void no_letter_is_lost_and_none_is_made_up(String text) {
        var markdown = Markdown.of(text);
        var letters = Texts.letters(markdown);

        assertThat(Texts.letters(Typed.of(markdown).text())).isEqualTo(letters);
        assertThat(Texts.letters(Html.text(Tags.of(markdown)))).isEqualTo(letters);
    }

    @ParameterizedTest
    @MethodSource("com.clickkloudy.platforms.kit.markup.Texts#odd")
    void html_holds_no_tag_but_ours_and_every_one_is_closed(String text) {
        var html = Tags.of(Markdown.of(text));

        var rest = TAG.matcher(html).replaceAll("");
        assertThat(rest).doesNotContain("<", ">");
        assertThat(opened(html, "<(p|h[1-6]|blockquote|pre|code|em|strong|ul|ol|li|a)[ >]"))
                .isEqualTo(opened(html, "</(p|h[1-6]|blockquote|pre|code|em|strong|ul|ol|li|a)>"));
    }

    private static String opened(String html, String tag) {
        return Pattern.compile(tag)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("com.clickkloudy.platforms.kit.markup.Texts#odd")
    void ranges_lie_within_the_text_and_do_not_cross(String text) {
        var typed = Typed.of(Markdown.of(text));

        for (var range : typed.ranges()) {
            assertThat(range.start()).isBetween(0, range.end() - 1);
            assertThat(range.end()).isLessThanOrEqualTo(typed.text().length());
            assertThat(typed.ranges())
                    .noneMatch(other ->
                            range.start() < other.start() && other.start() < range.end() && range.end() < other.end());
        }
    }

    @Test
    void ranges_are_counted_in_utf_16_units() {
        var typed = Typed.of(Markdown.of("👩‍👩‍👧 **é𝄞**"));

        assertThat(typed.text()
                        .substring(
                                typed.ranges().getFirst().start(),
                                typed.ranges().getFirst().end()))
                .isEqualTo("é𝄞");
    }
}
