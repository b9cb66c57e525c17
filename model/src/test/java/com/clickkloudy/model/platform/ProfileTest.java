package com.clickkloudy.model.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void what_is_prepared_lasts_for_ever_where_nothing_is_said() {
        assertThat(example().keeps(NOON, NOON.plus(Duration.ofDays(400)))).isTrue();
    }

    @Test
    void what_is_prepared_has_to_last_until_the_call_has_ended() {
        var profile = example().keeping(Duration.ofHours(24));

        assertThat(profile.keeps(NOON, NOON.plus(Duration.ofHours(24)).minusSeconds(31)))
                .isTrue();
        assertThat(profile.keeps(NOON, NOON.plus(Duration.ofHours(24)).minusSeconds(30)))
                .isFalse();
    }

    @Test
    void what_lasts_for_less_than_preparing_takes_is_refused() {
        assertThatThrownBy(() -> example().keeping(Duration.ofMinutes(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quarter of an hour");
    }

    @Test
    void a_page_and_a_secret_are_two_ways() {
        var secret = List.of(new Profile.Field("key", "Key", "", "", true, false));

        assertThat(new Profile.ConnectForm(true, secret, "").isEither()).isTrue();
        assertThat(new Profile.ConnectForm(true, List.of(), "").isEither()).isFalse();
        assertThat(new Profile.ConnectForm(false, secret, "").isEither()).isFalse();
    }

    private static Profile example() {
        var text = Limits.Text.of(300, Limits.Unit.GRAPHEMES);
        return new Profile(
                new PlatformId("example"),
                "Example",
                Profile.Availability.OPEN,
                Profile.Evidence.DOCUMENTS_ONLY,
                URI.create("https://example.com"),
                LocalDate.of(2026, 11, 22),
                new Profile.ConnectForm(false, List.of(), ""),
                new Limits(text, Optional.empty(), Limits.Images.none(), true),
                List.of(),
                Duration.ofSeconds(30));
    }
}
