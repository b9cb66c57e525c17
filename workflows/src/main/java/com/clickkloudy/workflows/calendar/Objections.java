package com.clickkloudy.workflows.calendar;

import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Recurrences.Field;
import com.clickkloudy.model.campaign.series.Recurrences.Objection;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/// Finds what is absurd in a rule, by its words first and then by the times it comes to.
final class Objections {
    private static final Duration CLOSEST = Duration.ofMinutes(15);
    private static final Duration FARTHEST = Duration.ofDays(732);
    /// How long a time may have passed when it is chosen.
    private static final Duration A_MOMENT = Duration.ofMinutes(10);
    private static final int LOOKED_AT = 200;
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final Objection UNREADABLE =
            rule("This is no rule that can be read. One looks like FREQ=WEEKLY;BYDAY=MO.");
    private static final Objection TOO_OFTEN = rule("A series repeats at most every 15 minutes.");
    private static final Objection NEVER = rule("This rule never comes true.");
    private final LibRecur calendar;

    Objections(LibRecur calendar) {
        this.calendar = calendar;
    }

    Optional<Objection> to(Recurrence recurrence, Instant now) {
        try {
            return toWords(LibRecur.rule(recurrence.rule())).or(() -> toTimes(recurrence, now));
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(UNREADABLE);
        }
    }

    private static Optional<Objection> toWords(RecurrenceRule rule) {
        if (rule.getFreq() == Freq.SECONDLY || rule.getFreq() == Freq.MINUTELY) {
            return Optional.of(TOO_OFTEN);
        }
        if (rule.hasPart(Part.BYSECOND)) {
            return Optional.of(rule("A series leaves at whole minutes: leave BYSECOND out."));
        }
        if (rule.hasPart(Part.RSCALE)) {
            return Optional.of(rule("A series follows the usual calendar: leave RSCALE out."));
        }
        return rule.isInfinite()
                ? Optional.empty()
                : Optional.of(rule("Say the end in until or count, and leave it out of the rule."));
    }

    private Optional<Objection> toTimes(Recurrence recurrence, Instant now) {
        var begins = recurrence.first().instant(now);
        var endless = new Recurrence(recurrence.first(), recurrence.rule(), Optional.empty(), Optional.empty());
        var times = soonest(endless, begins.minusSeconds(1));
        if (times.isEmpty()) {
            return Optional.of(NEVER);
        }
        if (times.stream().allMatch(each -> LEAP_DAY.equals(MonthDay.from(each.local())))) {
            return Optional.of(rule("29 February comes every four years only. Choose the 28th, or BYMONTHDAY=-1."));
        }
        return toGaps(times, begins).or(() -> toEnd(recurrence, now));
    }

    private static Optional<Objection> toGaps(List<Occurrence> times, Instant begins) {
        var last = begins;
        for (var each : times) {
            var gap = Duration.between(last, each.at());
            if (gap.compareTo(FARTHEST) > 0) {
                return Optional.of(rule("More than two years lie between two of its campaigns."));
            }
            if (gap.isPositive() && gap.compareTo(CLOSEST) < 0 && !last.equals(begins)) {
                return Optional.of(TOO_OFTEN);
            }
            last = each.at();
        }
        return Optional.empty();
    }

    private Optional<Objection> toEnd(Recurrence recurrence, Instant now) {
        if (calendar.after(recurrence, now.minus(A_MOMENT)).findFirst().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Objection(Field.UNTIL, "No campaign would leave before this end."));
    }

    private List<Occurrence> soonest(Recurrence recurrence, Instant after) {
        try {
            return calendar.after(recurrence, after).limit(LOOKED_AT).toList();
        } catch (IllegalArgumentException walkedTooFar) {
            return List.of();
        }
    }

    private static Objection rule(String message) {
        return new Objection(Field.RULE, message);
    }
}
