package com.clickkloudy.model.campaign.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.campaign.series.Occurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueueTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /// A Tuesday.
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void the_next_free_times_come_in_order_over_the_week() {
        var queue = queue("FRIDAY 17:30", "MONDAY 09:00", "FRIDAY 09:00", "TUESDAY 09:00");

        assertThat(next(queue, Set.of(), NOW, 5))
                .containsExactly(
                        "2026-12-04T09:00",
                        "2026-12-04T17:30",
                        "2026-12-07T09:00",
                        "2026-12-08T09:00",
                        "2026-12-11T09:00");
    }

    @Test
    void what_is_taken_is_passed_over() {
        var queue = queue("FRIDAY 09:00", "FRIDAY 17:30");
        var taken = Set.of(Instant.parse("2026-12-04T08:00:00Z"), Instant.parse("2026-12-11T08:00:00Z"));

        assertThat(next(queue, taken, NOW, 3))
                .containsExactly("2026-12-04T17:30", "2026-12-11T17:30", "2026-12-18T09:00");
    }

    @Test
    void the_instant_itself_has_passed() {
        var queue = queue("TUESDAY 13:00", "TUESDAY 13:01");

        assertThat(next(queue, Set.of(), NOW, 1)).containsExactly("2026-12-01T13:01");
    }

    @Test
    void a_missing_hour_moves_to_the_first_minute_after_it_and_counts_once() {
        var queue = queue("SUNDAY 01:30", "SUNDAY 02:00", "SUNDAY 02:30", "SUNDAY 03:00", "SUNDAY 03:30");

        var slots = queue.free(Set.of(), Instant.parse("2026-03-28T12:00:00Z"))
                .limit(3)
                .toList();

        assertThat(slots)
                .extracting(each -> each.at().toString())
                .containsExactly("2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z");
        assertThat(slots).extracting(Occurrence::moved).containsExactly(false, true, false);
    }

    @Test
    void a_doubled_hour_happens_once() {
        var queue = queue("SUNDAY 02:30");

        var within = Instant.parse("2026-10-25T01:10:00Z");

        assertThat(queue.free(Set.of(), within.minus(Duration.ofHours(2))).limit(2))
                .extracting(each -> each.at().toString())
                .containsExactly("2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z");
        assertThat(next(queue, Set.of(), within, 1)).containsExactly("2026-11-01T02:30");
    }

    @Test
    void a_day_that_a_zone_left_out_is_no_obstacle() {
        var queue = new Queue(ZoneId.of("Pacific/Apia"), List.of(new QueueTime(DayOfWeek.FRIDAY, LocalTime.NOON)));

        assertThat(queue.free(Set.of(), Instant.parse("2011-12-29T00:00:00Z")).limit(2))
                .extracting(each -> each.local().toString())
                .containsExactly("2011-12-31T00:00", "2012-01-06T12:00");
    }

    @Test
    void nothing_is_looked_for_beyond_a_year() {
        var slots = queue("TUESDAY 13:00").free(Set.of(), NOW).toList();

        assertThat(slots).hasSize(52);
        assertThat(slots.getLast().at()).isBeforeOrEqualTo(NOW.plus(Queue.FARTHEST));
        assertThat(queue().free(Set.of(), NOW)).isEmpty();
    }

    @Test
    void absurd_times_are_refused_in_words() {
        var monday = new QueueTime(DayOfWeek.MONDAY, LocalTime.of(9, 0));
        var many = IntStream.rangeClosed(0, Queue.MAX_TIMES)
                .mapToObj(minute -> new QueueTime(DayOfWeek.MONDAY, LocalTime.MIN.plusMinutes(minute)))
                .toList();

        assertThatThrownBy(() -> new Queue(BERLIN, List.of(monday, monday))).hasMessageContaining("once");
        assertThatThrownBy(() -> new Queue(BERLIN, many)).hasMessageContaining("at most 100");
        assertThatThrownBy(() -> new QueueTime(DayOfWeek.MONDAY, LocalTime.of(9, 0, 1)))
                .hasMessageContaining("whole minutes");
    }

    private static Queue queue(String... times) {
        var read = Stream.of(times)
                .map(each -> each.split(" ", 2))
                .map(each -> new QueueTime(DayOfWeek.valueOf(each[0]), LocalTime.parse(each[1])))
                .toList();
        return new Queue(BERLIN, read);
    }

    private static List<String> next(Queue queue, Set<Instant> taken, Instant after, int most) {
        return queue.free(taken, after)
                .limit(most)
                .map(each -> each.local().toString())
                .toList();
    }
}
