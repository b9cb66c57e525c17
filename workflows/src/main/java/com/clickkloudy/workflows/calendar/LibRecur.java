package com.clickkloudy.workflows.calendar;

import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Recurrences;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/// Recurrences by lib-recur. It walks wall-clock times without a zone; what they mean is worked out here.
public final class LibRecur implements Recurrences {
    /// More than any clock change, so that none is passed over.
    private static final int DAYS_BEFORE = 2;

    @Override
    public Stream<Occurrence> after(Recurrence recurrence, Instant after) {
        var first = recurrence.first();
        var from = LocalDateTime.ofInstant(after, first.zone()).minusDays(DAYS_BEFORE);
        return locals(rule(recurrence.rule()), first.local(), from)
                .takeWhile(local ->
                        recurrence.until().map(last -> !local.isAfter(last)).orElse(true))
                .map(local -> occurrence(first, local))
                .filter(new Later(after));
    }

    @Override
    public Optional<Objection> objection(Recurrence recurrence, Instant now) {
        return new Objections(this).to(recurrence, now);
    }

    static RecurrenceRule rule(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException unreadable) {
            throw new IllegalArgumentException("This is no rule of RFC 5545.", unreadable);
        }
    }

    private static Stream<LocalDateTime> locals(RecurrenceRule rule, LocalDateTime first, LocalDateTime from) {
        var walk = rule.iterator(floating(first));
        if (from.isAfter(first)) {
            walk.fastForward(floating(from));
        }
        return Stream.generate(() -> walk.hasNext() ? Optional.of(walk.nextDateTime()) : Optional.<DateTime>empty())
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(LibRecur::local);
    }

    private static Occurrence occurrence(Schedule.At first, LocalDateTime meant) {
        var zone = first.zone();
        var at = new Schedule.At(meant, zone, first.notAfter()).in(zone);
        var local = LocalDateTime.ofInstant(at, zone);
        return new Occurrence(local, at, !local.equals(meant));
    }

    private static DateTime floating(LocalDateTime local) {
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    /// Lets each instant through once: several wall-clock times of a skipped hour mean the same one.
    private static final class Later implements Predicate<Occurrence> {
        private Instant last;

        private Later(Instant last) {
            this.last = last;
        }

        @Override
        public boolean test(Occurrence occurrence) {
            if (!occurrence.at().isAfter(last)) {
                return false;
            }
            last = occurrence.at();
            return true;
        }
    }
}
