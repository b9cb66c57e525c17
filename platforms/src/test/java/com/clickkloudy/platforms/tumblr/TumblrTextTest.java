package com.clickkloudy.platforms.tumblr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TumblrTextTest {
    @Test
    void empty_lines_divide_paragraphs_and_others_do_not() {
        assertThat(TumblrText.paragraphs("\n One\ntwo\r\n\r\nthree\n \t\n\n\nfour \n"))
                .containsExactly("One\ntwo", "three", "four");
        assertThat(TumblrText.paragraphs(" \n ")).isEmpty();
    }

    @Test
    void a_paragraph_that_is_too_long_is_divided_at_a_space() {
        var long1 = "a".repeat(4_000) + " " + "b".repeat(96);

        assertThat(TumblrText.paragraphs("a".repeat(4_096))).hasSize(1);
        assertThat(TumblrText.paragraphs(long1)).containsExactly("a".repeat(4_000), "b".repeat(96));
        assertThat(TumblrText.paragraphs(long1 + "c")).containsExactly("a".repeat(4_000), "b".repeat(96) + "c");
    }

    @Test
    void a_word_that_is_too_long_is_divided_between_characters() {
        var parts = TumblrText.paragraphs("𝒳".repeat(4_097));

        assertThat(parts).containsExactly("𝒳".repeat(4_096), "𝒳");
    }

    @Test
    void links_are_marked_by_their_place_in_code_points() {
        var block = TumblrText.blocks(List.of("𝒳 https://reef.example/a?b=1, (http://x.example)."))
                .getFirst();

        assertThat(block.list("/formatting").stream().map(Object::toString))
                .containsExactly(
                        "{\"start\":2,\"end\":28,\"type\":\"link\",\"url\":\"https://reef.example/a?b=1\"}",
                        "{\"start\":31,\"end\":47,\"type\":\"link\",\"url\":\"http://x.example\"}");
    }

    @Test
    void no_more_links_are_marked_than_are_taken() {
        var blocks = TumblrText.blocks(List.of("http://x.example ".repeat(60), "http://x.example ".repeat(60), "None"));

        assertThat(blocks.get(0).list("/formatting")).hasSize(60);
        assertThat(blocks.get(1).list("/formatting")).hasSize(40);
        assertThat(blocks.get(2).get("/formatting")).isEmpty();
    }
}
