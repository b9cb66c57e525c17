package com.clickkloudy.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkedinTextTest {
    @ParameterizedTest
    @CsvSource({
        "plain & simple, plain & simple",
        "a (b) [c] {d}, a \\(b\\) \\[c\\] \\{d\\}",
        "<i> | * ~ _, \\<i\\> \\| \\* \\~ \\_",
        "mail@reef.example, mail\\@reef.example",
        "back\\slash, back\\\\slash",
        "#reef, #reef",
        "On #Riff2027 and #море!, On #Riff2027 and #море!",
        "#2027, \\#2027",
        "#2027reef, #2027reef",
        "C# and #, C\\# and \\#",
        "##reef, \\#\\#reef",
        "https://reef.example/#top, https://reef.example/\\#top",
        "#my_tag, #my\\_tag"
    })
    void signs_that_mean_something_are_written_with_a_backslash(String text, String written) {
        assertThat(LinkedinText.written(text)).isEqualTo(written);
        assertThat(LinkedinText.read(written)).isEqualTo(text);
    }

    @Test
    void every_reserved_sign_is_among_them() {
        var signs = "\\|{}@[]()<>#*_~";

        assertThat(LinkedinText.written(signs)).hasSize(2 * signs.length());
        assertThat(LinkedinText.read(LinkedinText.written(signs))).isEqualTo(signs);
    }

    @Test
    void a_hashtag_that_linkedin_lists_as_a_template_is_read_as_it_was_written() {
        assertThat(LinkedinText.read("To the {hashtag|\\#|reef}!")).isEqualTo("To the #reef!");
        assertThat(LinkedinText.read("To the {hashtag|#|reef}!")).isEqualTo("To the #reef!");
    }
}
