package com.clickkloudy.activities.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final Wall wall = new Wall();
    private final AtomicInteger questions = new AtomicInteger();
    private Instant database = NOON;
    private long nanos;
    private Duration answerTakes = Duration.ZERO;
    private final DatabaseClock clock = new DatabaseClock(this::ask, wall, () -> nanos);

    @Test
    void a_worker_whose_clock_is_an_hour_wrong_tells_the_time_of_the_database() {
        wall.now = NOON.plus(Duration.ofHours(1));

        assertThat(clock.now()).isEqualTo(NOON);
    }

    @Test
    void it_counts_on_without_asking_again() {
        clock.now();
        var asked = questions.get();
        pass(Duration.ofSeconds(7));

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(7));
        assertThat(questions).hasValue(asked);
    }

    @Test
    void a_wall_clock_that_is_set_while_it_counts_moves_nothing() {
        clock.now();
        pass(Duration.ofSeconds(5));
        wall.now = wall.now.plus(Duration.ofHours(3));

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void a_machine_that_was_suspended_asks_again() {
        clock.now();
        database = database.plusSeconds(600);
        wall.now = wall.now.plusSeconds(600);

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(600));
    }

    @Test
    void a_clock_that_goes_wrong_slowly_is_corrected() {
        clock.now();
        pass(Duration.ofSeconds(11));
        database = database.minusMillis(40);

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(11).minusMillis(40));
    }

    @Test
    void a_slow_answer_never_puts_it_ahead_of_the_database() {
        answerTakes = Duration.ofMillis(30);

        assertThat(clock.now()).isBeforeOrEqualTo(database).isAfter(database.minusMillis(100));
    }

    /// Reads the time first, and the answer takes its way.
    private Instant ask() {
        questions.incrementAndGet();
        var read = database;
        pass(answerTakes);
        return read;
    }

    private void pass(Duration time) {
        database = database.plus(time);
        wall.now = wall.now.plus(time);
        nanos += time.toNanos();
    }

    private static final class Wall extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
