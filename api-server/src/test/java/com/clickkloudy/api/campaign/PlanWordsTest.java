package com.clickkloudy.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.plan.Plan.Reason;
import com.clickkloudy.model.platform.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanWordsTest {
    private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");
    private static final Schedule NOW = new Schedule.Now(Duration.ofHours(6));
    private static final Schedule AT_NINE =
            new Schedule.At(LocalDateTime.parse("2026-12-01T09:00"), ZoneId.of("Europe/Berlin"), Duration.ofHours(6));

    @Test
    void a_short_wait_is_a_length_and_a_long_one_ends_at_a_time() {
        assertThat(words(AT_NINE, 70, Duration.ofMillis(2_300))).isEqualTo("70 posts wait up to 3 seconds" + why());
        assertThat(words(AT_NINE, 1, Duration.ofMinutes(59))).isEqualTo("1 post waits up to 59 minutes" + why());
        assertThat(words(AT_NINE, 2, Duration.ofHours(3))).isEqualTo("2 posts wait until 12:00" + why());
        assertThat(words(AT_NINE, 1_042, Duration.ofHours(24))).isEqualTo("1,042 posts wait for tomorrow" + why());
        assertThat(words(AT_NINE, 9, Duration.ofDays(4))).isEqualTo("9 posts wait until 5 December" + why());
    }

    @Test
    void without_a_zone_every_wait_is_a_length() {
        assertThat(words(NOW, 2, Duration.ofHours(1))).isEqualTo("2 posts wait up to 1 hour" + why());
        assertThat(words(NOW, 2, Duration.ofHours(25))).isEqualTo("2 posts wait up to 2 days" + why());
    }

    @Test
    void what_finds_no_place_is_said_so() {
        var rate = new Rate(Rate.Scope.ACCOUNT, Rate.Call.UPLOAD, 1, Duration.ofMinutes(30));
        var never = new Reason(Optional.of(rate), 3, Optional.empty(), Duration.ZERO);
        var closed = new Reason(Optional.empty(), 1, Optional.empty(), Duration.ZERO);

        assertThat(new PlanWords(NOW, NINE).of(never, "X"))
                .isEqualTo("3 posts find no place within 31 days: X allows 1 upload in 30 minutes per account.");
        assertThat(new PlanWords(NOW, NINE).of(closed, "X"))
                .isEqualTo("1 post finds no place within 31 days: the hours that were chosen do not come.");
    }

    private static String words(Schedule schedule, int posts, Duration wait) {
        var rate = new Rate(Rate.Scope.APP, Rate.Call.PUBLISH, 17, Duration.ofDays(1));
        var reason = new Reason(Optional.of(rate), posts, Optional.of(NINE.plus(wait)), wait);
        return new PlanWords(schedule, NINE).of(reason, "X");
    }

    private static String why() {
        return ": X allows 17 posts a day per app.";
    }
}
