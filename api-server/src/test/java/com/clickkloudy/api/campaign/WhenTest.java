package com.clickkloudy.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.storage.campaign.Queues.Slot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhenTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void in_a_queue_a_campaign_leaves_at_its_slot_and_within_hours_of_the_queues_zone() {
        var morning = List.of(new Spread.Window(LocalTime.of(9, 0), LocalTime.of(12, 0)));
        var late = Duration.ofHours(2);
        var asked = new When.Queued(
                new GroupId(UUID.randomUUID()),
                late,
                new Spread.Daily(ZoneOffset.UTC, Set.of(DayOfWeek.MONDAY), morning));
        var local = LocalDateTime.parse("2026-12-07T09:00");
        var at = Instant.parse("2026-12-07T08:00:00Z");

        var time = asked.time(new Slot(new Occurrence(local, at, false), BERLIN));

        var spread = new Spread.Daily(BERLIN, Set.of(DayOfWeek.MONDAY), morning);
        assertThat(time).isEqualTo(new ChosenTime(new Schedule.At(local, BERLIN, late, spread), at));
    }
}
