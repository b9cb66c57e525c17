package com.clickkloudy.workflows.calendar;

import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Recurrences;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/// Recurrences by lib-recur. It walks wall-clock times without a zone; what they mean is worked out by [Occurrence].
public final class LibRecur implements Recurrences {
    @Override
    public Stream<Occurrence> after(Recurrence recurrence, Instant after) {
        var first = recurrence.first();
        var from = Occurrence.walkFrom(after, first.zone());
        var meant = locals(rule(recurrence.rule()), first.local(), from)
                .takeWhile(local ->
                        recurrence.until().map(last -> !local.isAfter(last)).orElse(true));
        return Occurrence.of(meant, first.zone(), after);
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
}
