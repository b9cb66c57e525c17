package com.clickkloudy.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
}
