package com.clickkloudy.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Tern;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Platforms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CountedTextTest {
    private static final PlatformId TERN = new PlatformId("tern");

    private final CountedText counted = new CountedText(new Platforms(List.of(new Tern())));

    private static Content content(String text, String markdown) {
        return new Content(text, List.of(), Map.of(TERN, Map.of("markdown", markdown)));
    }

    @Test
    void of_markdown_what_is_sent_counts() {
        var content = content("**Low** tide", "true");

        assertThat(counted.of(content, TERN).text()).isEqualTo("Low tide");
        assertThat(counted.of(content, TERN).options()).isEqualTo(content.options());
    }

    @Test
    void of_a_text_that_is_none_every_character_counts() {
        var content = content("**Low** tide", "false");

        assertThat(counted.of(content, TERN)).isEqualTo(content);
        assertThat(counted.of(new Content("**Low**", List.of()), TERN).text()).isEqualTo("**Low**");
    }

    @Test
    void a_platform_that_renders_nothing_counts_what_was_typed() {
        var elsewhere = new PlatformId("heron");
        var content = new Content("**Low**", List.of(), Map.of(elsewhere, Map.of("markdown", "true")));

        assertThat(counted.of(content, elsewhere)).isEqualTo(content);
    }
}
