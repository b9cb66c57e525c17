package com.clickkloudy.activities.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.EngineTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private final Slot slot = new Slot(Instant::now, EngineTimes.standard(), 10);

    @Test
    void who_comes_before_the_slot_waits_for_it() {
        var at = Instant.now().plusMillis(300);

        var away = slot.await(at);

        assertThat(away).isEqualTo(Duration.ZERO);
        assertThat(Instant.now()).isBetween(at, at.plusSeconds(20));
    }

    @Test
    void who_comes_at_the_slot_or_later_does_not_wait() {
        var full = new Slot(Instant::now, EngineTimes.standard(), 0);

        assertThat(full.await(Instant.now())).isEqualTo(Duration.ZERO);
        assertThat(full.await(Instant.now().minusSeconds(60))).isEqualTo(Duration.ZERO);
    }

    @Test
    void who_finds_no_place_comes_again_at_the_slot() {
        var full = new Slot(() -> NOW, EngineTimes.standard(), 0);

        assertThat(full.await(NOW.plusSeconds(10))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_slot_that_is_far_away_is_waited_for_elsewhere() {
        var far = new Slot(() -> NOW, EngineTimes.standard(), 10);

        assertThat(far.await(NOW.plusSeconds(3_600))).isBetween(Duration.ofSeconds(3_590), Duration.ofSeconds(3_597));
    }

    @Test
    void a_place_is_free_again_after_the_wait() {
        var one = new Slot(Instant::now, EngineTimes.standard(), 1);

        assertThat(one.await(Instant.now().plusMillis(50))).isEqualTo(Duration.ZERO);
        assertThat(one.await(Instant.now().plusMillis(50))).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_worker_that_starts_again_lets_posts_wait_again() {
        slot.release();
        slot.open();
        var at = Instant.now().plusMillis(300);

        assertThat(slot.await(at)).isEqualTo(Duration.ZERO);
        assertThat(Instant.now()).isAfterOrEqualTo(at);
    }

    @Test
    void a_worker_that_stops_sends_everybody_away_at_once_and_unclaimed() throws Exception {
        var at = Instant.now().plusSeconds(30);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> slot.await(at));
            slot.release();

            assertThat(waiting.get()).isPositive().isLessThan(Duration.ofSeconds(1));
            assertThat(slot.await(at)).isPositive().isLessThan(Duration.ofSeconds(1));
            assertThat(Instant.now()).isBefore(at);
        }
    }
}
