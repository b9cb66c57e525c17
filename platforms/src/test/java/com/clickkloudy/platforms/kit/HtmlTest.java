package com.clickkloudy.platforms.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HtmlTest {
    @Test
    void what_a_reader_sees_is_left() {
        var html = "<p>One &amp; <b>two</b> &lt;3 &#x1F600;&#8364;&nbsp;&unknown;<br/>three</p><!-- no --><p>2 < 3</p>";

        assertThat(Html.text(html)).isEqualTo("One & two <3 😀€\u00a0&unknown;\nthree\n2 < 3".replace('\u00a0', ' '));
    }

    @Test
    void a_shortened_link_reads_as_it_was_written() {
        var html = "<p>See <a href=\"https://a.example/b\"><span class=\"invisible\">https://</span>"
                + "<span class=\"ellipsis\">a.example</span><span class=\"invisible\">/b</span></a></p>";

        assertThat(Html.text(html)).isEqualTo("See https://a.example/b");
    }

    @Test
    void white_space_does_not_tell_texts_apart() {
        assertThat(Html.flat(" a\r\n\n b\u00a0c ")).isEqualTo("a b c");
    }

    @Test
    void a_text_becomes_paragraphs_in_which_nothing_of_it_is_markup() {
        assertThat(Html.of("One <b>\n\"two\" & 'three'\n \n\nFour"))
                .isEqualTo("<p>One &lt;b&gt;<br>&quot;two&quot; &amp; 'three'</p><p>Four</p>");
        assertThat(Html.of("(See https://a.example/b?c=1&d=[2].)"))
                .isEqualTo("<p>(See <a href=\"https://a.example/b?c=1&amp;d=[2\">"
                        + "https://a.example/b?c=1&amp;d=[2</a>].)</p>");
    }
}
