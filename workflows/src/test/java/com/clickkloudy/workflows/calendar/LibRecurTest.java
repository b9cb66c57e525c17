package com.clickkloudy.workflows.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Recurrences.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class LibRecurTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private final LibRecur calendar = new LibRecur();

    @Test
    void every_monday_at_nine_stays_at_nine_over_a_clock_change() {
        var mondays = next(rule("2026-03-16T09:00", "FREQ=WEEKLY;BYDAY=MO"), NOW, 3);

        assertThat(mondays)
                .extracting(Occurrence::at)
                .map(Instant::toString)
                .containsExactly("2026-03-16T08:00:00Z", "2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z");
    }

    @Test
    void a_missing_hour_moves_to_the_first_valid_minute() {
        var days = next(rule("2026-03-28T02:30", "FREQ=DAILY"), NOW, 3);

        assertThat(days)
                .extracting(Occurrence::local)
                .map(LocalDateTime::toString)
                .containsExactly("2026-03-28T02:30", "2026-03-29T03:00", "2026-03-30T02:30");
        assertThat(days).extracting(Occurrence::moved).containsExactly(false, true, false);
    }

    @Test
    void times_that_move_to_the_same_minute_count_once() {
        var hours = next(rule("2026-03-29T01:00", "FREQ=HOURLY;BYMINUTE=0,30"), NOW, 4);

        assertThat(hours)
                .extracting(Occurrence::local)
                .map(LocalDateTime::toString)
                .containsExactly("2026-03-29T01:00", "2026-03-29T01:30", "2026-03-29T03:00", "2026-03-29T03:30");
    }

    @Test
    void a_doubled_hour_counts_once() {
        var days = next(rule("2026-10-24T02:30", "FREQ=DAILY"), NOW, 3);

        assertThat(days)
                .extracting(Occurrence::at)
                .map(Instant::toString)
                .containsExactly("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void within_the_doubled_hour_the_second_time_does_not_count_either() {
        var within = Instant.parse("2026-10-25T01:10:00Z");

        assertThat(next(rule("2026-10-24T02:30", "FREQ=DAILY"), within, 1))
                .extracting(Occurrence::at)
                .map(Instant::toString)
                .containsExactly("2026-10-26T01:30:00Z");
    }

    @Test
    void it_goes_on_where_it_is_asked_to_as_if_it_had_walked_there() {
        var rule = rule("2026-03-02T09:00", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH");
        var all = next(rule, NOW, 400);

        for (var each : List.of(0, 1, 17, 200, 390)) {
            assertThat(next(rule, all.get(each).at(), 5)).isEqualTo(all.subList(each + 1, each + 6));
        }
    }

    @Test
    void the_end_may_be_an_occurrence_itself() {
        var first = first("2026-03-02T09:00");
        var until = Optional.of(LocalDateTime.parse("2026-03-04T09:00"));

        assertThat(next(new Recurrence(first, "FREQ=DAILY", until, Optional.empty()), NOW, 10))
                .hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY|2027-01-01T09:00",
                "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=9,17|2027-01-01T09:00",
                "FREQ=MONTHLY;BYMONTHDAY=-1|2027-01-01T09:00",
                "FREQ=MONTHLY;BYDAY=2TU|2027-01-01T09:00",
                "FREQ=HOURLY;BYMINUTE=0,15,30,45|2027-01-01T09:00",
                "FREQ=DAILY|2027-03-28T02:30",
                "FREQ=YEARLY|2027-12-24T18:00"
            })
    void an_ordinary_rule_is_taken(String rule, String first) {
        assertThat(calendar.objection(rule(first, rule), NOW)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=SECONDLY|15 minutes",
                "FREQ=MINUTELY;INTERVAL=60|15 minutes",
                "FREQ=HOURLY;BYMINUTE=0,5|15 minutes",
                "FREQ=DAILY;BYSECOND=1|whole minutes",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29|29 February",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|never",
                "FREQ=YEARLY;INTERVAL=5|two years",
                "FREQ=DAILY;INTERVAL=100000|two years",
                "FREQ=DAILY;COUNT=5|until or count",
                "FREQ=DAILY;UNTIL=20270101T000000|until or count",
                "FREQ=SOMETIMES|no rule",
                "FREQ=DAILY;INTERVAL=0|no rule",
                "FREQ=DAILY;INTERVAL=99999999999|no rule",
                "FREQ=DAILY;X-MOON=FULL|no rule",
                "RRULE:FREQ=DAILY|no rule",
                "every day|no rule"
            })
    void an_absurd_rule_is_refused_in_words(String rule, String words) {
        assertThat(calendar.objection(rule("2027-01-01T09:00", rule), NOW).orElseThrow())
                .satisfies(why -> assertThat(why.message()).contains(words))
                .satisfies(why -> assertThat(why.field()).isEqualTo(Field.RULE));
    }

    @Test
    void an_end_before_the_first_campaign_is_refused() {
        var until = Optional.of(LocalDateTime.parse("2026-12-31T09:00"));
        var recurrence = new Recurrence(first("2027-01-01T09:00"), "FREQ=DAILY", until, Optional.empty());

        assertThat(calendar.objection(recurrence, NOW).orElseThrow().field()).isEqualTo(Field.UNTIL);
    }

    private List<Occurrence> next(Recurrence recurrence, Instant after, int most) {
        return calendar.after(recurrence, after).limit(most).toList();
    }

    private static Recurrence rule(String first, String rule) {
        return new Recurrence(first(first), rule, Optional.empty(), Optional.empty());
    }

    private static Schedule.At first(String local) {
        return new Schedule.At(LocalDateTime.parse(local), ZoneId.of("Europe/Berlin"), Duration.ofHours(6));
    }
}
