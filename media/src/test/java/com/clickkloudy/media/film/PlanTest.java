package com.clickkloudy.media.film;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.media.Media.Size;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Size HD = new Size(1920, 1080);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void a_short_film_in_much_room_is_as_good_as_anybody_sees() {
        var plan = Plan.of(HD, A_MINUTE, 1_000_000_000, 1).orElseThrow();

        assertThat(plan).isEqualTo(new Plan(HD, 3 * 1920 * 1080, 128_000));
    }

    @Test
    void all_of_it_together_stays_below_the_bytes() {
        for (long most : new long[] {1_200_000, 8_000_000, 100_000_000}) {
            var plan = Plan.of(HD, A_MINUTE, most, 1).orElseThrow();

            assertThat((plan.video() + plan.audio()) * 60 / 8).isLessThan(most);
        }
    }

    @Test
    void few_bits_make_a_smaller_picture_of_the_same_ratio() {
        var plan = Plan.of(HD, A_MINUTE, 2_000_000, 1).orElseThrow();

        assertThat(plan.size().width()).isBetween(500, 1_200).isEven();
        assertThat((double) plan.size().width() / plan.size().height()).isBetween(1.7, 1.85);
        assertThat(plan.audio()).isEqualTo(64_000);
    }

    @Test
    void the_next_try_aims_lower() {
        var first = Plan.of(HD, A_MINUTE, 8_000_000, 1).orElseThrow();
        var second = Plan.of(HD, A_MINUTE, 8_000_000, 0.8).orElseThrow();

        assertThat(second.video()).isLessThan(first.video());
    }

    @Test
    void too_little_for_so_long_a_film_is_told() {
        assertThat(Plan.of(HD, Duration.ofHours(2), 8_000_000, 1)).isEmpty();
    }

    @Test
    void sides_are_even() {
        var plan = Plan.of(new Size(401, 301), A_MINUTE, 100_000_000, 1).orElseThrow();

        assertThat(plan.size()).isEqualTo(new Size(400, 300));
    }
}
