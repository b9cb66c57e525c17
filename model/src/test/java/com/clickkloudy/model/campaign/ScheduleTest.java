package com.clickkloudy.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    private static final Duration SIX_HOURS = Duration.ofHours(6);

    @ParameterizedTest(name = "{2}: {0} is {1}")
    @CsvSource({
        "2026-12-01T09:00, 2026-12-01T08:00:00Z, an ordinary time",
        "2026-03-29T02:30, 2026-03-29T01:00:00Z, an hour that is skipped means the first minute after it",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z, an hour that comes twice means the first"
    })
    void a_local_time_means_one_instant(LocalDateTime local, Instant instant, String why) {
        var schedule = new Schedule.At(local, ZoneId.of("Europe/Berlin"), SIX_HOURS);

        assertThat(schedule.instant(Instant.EPOCH)).as(why).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59S", "PT721H", "-PT1H"})
    void a_post_may_be_late_by_a_minute_to_thirty_days(Duration notAfter) {
        assertThatThrownBy(() -> new Schedule.Now(notAfter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 minute to 30 days");
    }

    @Test
    void a_spread_that_makes_no_sense_is_refused_in_words() {
        var morning = new Spread.Window(LocalTime.of(9, 0), LocalTime.of(12, 0));
        var noon = new Spread.Window(LocalTime.of(11, 0), LocalTime.of(13, 0));
        var weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        var berlin = ZoneId.of("Europe/Berlin");

        refused(() -> new Spread.Over(Duration.ZERO), "a minute to seven days");
        refused(() -> new Spread.Over(Duration.ofDays(8)), "a minute to seven days");
        refused(() -> new Spread.Window(LocalTime.of(20, 0), LocalTime.of(9, 0)), "at least 5 minutes");
        refused(() -> new Spread.Daily(berlin, Set.of(), List.of(morning)), "day of the week");
        refused(() -> new Spread.Daily(berlin, weekend, List.of()), "1 to 12 windows");
        refused(() -> new Spread.Daily(berlin, weekend, List.of(morning, noon)), "overlap");
        refused(() -> new Schedule.Now(SIX_HOURS, new Spread.OwnTime()), "needs a local time");
    }

    private static void refused(ThrowingCallable wrong, String words) {
        assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }
}
