package com.clickkloudy.platforms.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Publishes.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
    private static final PostKey KEY = new PostKey(UUID.fromString("00000000-0000-7000-8000-0123456789ab"));

    @ParameterizedTest
    @CsvSource({
        "Grüße vom Hafen!, gru-e-vom-hafen",
        "High -- water, high-water",
        "'  ', post",
        "日本, post",
        "abcdefghijklmnopqrst uvw, abcdefghijklmnopqrst"
    })
    void an_address_is_of_words_that_people_can_read_and_ends_in_the_key(String words, String name) {
        assertThat(Draft.slug(words, 20, KEY)).isEqualTo(name + "-0123456789ab");
    }

    @Test
    void a_line_is_cut_between_characters_and_says_so() {
        assertThat(Draft.cut("🌊🌊🌊", 3)).isEqualTo("🌊🌊🌊");
        assertThat(Draft.cut("🌊🌊🌊🌊", 3)).isEqualTo("🌊🌊…");
    }

    @Test
    void a_draft_that_was_not_made_or_is_gone_is_refused() {
        assertThat(Draft.publish(Optional.empty(), id -> Answer.of(Optional.empty())))
                .isInstanceOfSatisfying(Outcome.Failed.class, this::isRefused);
        assertThat(Draft.publish(Optional.of("7"), id -> Answer.of(Optional.empty())))
                .isInstanceOfSatisfying(Outcome.Failed.class, this::isRefused);
    }

    private void isRefused(Outcome.Failed outcome) {
        assertThat(outcome.failure()).isInstanceOf(Failure.Refused.class);
    }

    @Test
    void a_look_that_failed_is_repeated_when_the_platform_says() {
        assertThat(Draft.found(Answer.of(Optional.empty()))).isEqualTo(new Found.Absent());
        assertThat(Draft.found(Answer.not(new Failure.Throttled(Duration.ofSeconds(7), "Slowly."))))
                .isEqualTo(new Found.Later(Duration.ofSeconds(7)));
        assertThat(Draft.found(Answer.not(new Failure.Unreachable("Away.")))).isInstanceOf(Found.Later.class);
    }
}
