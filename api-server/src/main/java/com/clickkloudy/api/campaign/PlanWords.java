package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.plan.Plan.Reason;
import com.clickkloudy.model.campaign.plan.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says why posts wait. Where the schedule has a zone, long waits end at a time of the clock there; else they are
/// so many hours or days.
final class PlanWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final Duration SHORT = Duration.ofHours(1);
    private final Optional<ZoneId> zone;
    private final Instant now;

    PlanWords(Schedule schedule, Instant now) {
        this.zone = switch (schedule) {
            case Schedule.Now atOnce -> Optional.empty();
            case Schedule.At at -> Optional.of(at.zone());
        };
        this.now = now;
    }

    String of(Reason reason, String platform) {
        var posts = String.format(Locale.ROOT, "%,d", reason.posts());
        var one = reason.posts() == 1;
        var what = reason.until()
                .map(until -> (one ? " post waits " : " posts wait ") + untilWhen(until, reason.longest()))
                .orElse((one ? " post finds" : " posts find") + " no place within " + Question.REACH.toDays()
                        + " days");
        var why = reason.rate()
                .map(rate -> platform + " allows " + rate.words())
                .orElse("the hours that were chosen do not come");
        return posts + what + ": " + why + ".";
    }

    private String untilWhen(Instant until, Duration wait) {
        if (zone.isEmpty() || wait.compareTo(SHORT) < 0) {
            return "up to " + length(wait);
        }
        var day = until.atZone(zone.get()).toLocalDate();
        var today = now.atZone(zone.get()).toLocalDate();
        if (day.equals(today)) {
            return "until " + CLOCK.format(until.atZone(zone.get()));
        }
        return day.equals(today.plusDays(1)) ? "for tomorrow" : "until " + DAY.format(day);
    }

    /// @return rounded up to the largest unit that it fills
    private static String length(Duration wait) {
        for (var unit : List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES)) {
            if (wait.compareTo(unit.getDuration()) >= 0) {
                return rounded(wait, unit);
            }
        }
        return rounded(wait, ChronoUnit.SECONDS);
    }

    private static String rounded(Duration wait, ChronoUnit unit) {
        var count = wait.plus(unit.getDuration()).minusMillis(1).dividedBy(unit.getDuration());
        var name = unit.name().toLowerCase(Locale.ROOT);
        return count == 1 ? "1 " + name.substring(0, name.length() - 1) : count + " " + name;
    }
}
