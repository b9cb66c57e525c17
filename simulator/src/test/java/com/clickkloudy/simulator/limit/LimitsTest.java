package com.clickkloudy.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.world.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Toll ONE = new Toll("posts", "anna", 1, Limit.of(2, 1));

    private final SettableClock clock = new SettableClock(Clock.systemUTC());
    private final Limits limits = new Limits(clock, false);

    @BeforeEach
    void standStill() {
        clock.fix(Instant.parse("2026-12-01T12:00:00Z"));
    }

    private boolean take(Toll... tolls) {
        return limits.take("bluesky", List.of(tolls)).map(Standing::granted).orElse(true);
    }

    @Test
    void a_window_refuses_what_is_over_it_and_begins_anew() {
        assertThat(List.of(take(ONE), take(ONE), take(ONE))).containsExactly(true, true, false);

        clock.advance(Duration.ofMinutes(1));

        assertThat(take(ONE)).isTrue();
    }

    @Test
    void each_bucket_has_a_window_of_its_own() {
        take(ONE);
        take(ONE);

        assertThat(take(new Toll("posts", "ben", 1, Limit.of(2, 1)))).isTrue();
    }

    @Test
    void a_call_that_one_window_refuses_costs_nothing_in_the_others() {
        var wide = new Toll("all", "", 1, Limit.of(3, 1));
        take(ONE, wide);
        take(ONE, wide);
        take(ONE, wide);

        assertThat(limits.take("bluesky", List.of(wide)).orElseThrow().remaining())
                .isZero();
        assertThat(take(wide)).isFalse();
    }

    @Test
    void a_limit_can_be_changed_by_name_or_all_switched_off() {
        limits.change("bluesky", "posts", Limit.of(1, 1));
        assertThat(List.of(take(ONE), take(ONE))).containsExactly(true, false);

        limits.reset();
        limits.off("bluesky");

        assertThat(List.of(take(ONE), take(ONE), take(ONE))).containsOnly(true);
    }

    @Test
    void the_wait_is_told_in_whole_seconds() {
        take(ONE);
        clock.advance(Duration.ofMillis(500));

        var standing = limits.take("bluesky", List.of(ONE)).orElseThrow();

        assertThat(standing.secondsUntilReset(clock.instant())).isEqualTo(60);
        assertThat(standing.remaining()).isZero();
    }
}
