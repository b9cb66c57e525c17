package com.clickkloudy.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class DiscordTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "**b** *i* `c` | **b** *i* `c`",
                "***both*** | ***both***",
                "2 \\* 3 | 2 \\* 3",
                "snake_case_name | snake\\_case\\_name",
                "https://a.example/x_y_z | https://a.example/x_y_z",
                "[here](https://a.example/(1)) | [here](https://a.example/%281%29)",
                "# Tide | # Tide",
                "##### Tide | **Tide**",
                "> said | > said",
                "<@7> | \\<@7\\>",
                "`` a`b `` | `` a`b ``"
            })
    void a_text_is_written_by_the_rules_of_discord(String markdown, String written) {
        assertThat(DiscordText.of(Markdown.of(markdown))).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("com.clickkloudy.platforms.kit.markup.Texts#odd")
    void what_was_written_reads_as_it_was_meant(String text) {
        var meant = Markdown.of(text);

        // Discord knows no entities: `&lt;` is four characters there.
        var read = Markdown.of(DiscordText.of(meant).replace('&', '%'));

        assertThat(Texts.letters(read)).isEqualTo(Texts.letters(meant));
    }
}
