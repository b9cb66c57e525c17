package com.clickkloudy.model.campaign.series;

import com.clickkloudy.model.campaign.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One time at which a series makes a campaign, or a queue lets one leave.
///
/// @param local the wall-clock time at which it leaves, in the zone of its rule; with a series the occurrence's key
/// @param moved true if the rule meant an hour that a clock change skips
public record Occurrence(LocalDateTime local, Instant at, boolean moved) {
    /// More than any clock change, so that none is passed over.
    private static final int DAYS_AROUND = 2;

    /// What wall-clock times mean in a zone. An hour that a clock change skips means the first minute after it; one
    /// that
    /// comes twice means the first. Several times that mean the same instant count once.
    ///
    /// @param meant in order
    /// @return what is later than an instant
    public static Stream<Occurrence> of(Stream<LocalDateTime> meant, ZoneId zone, Instant after) {
        return meant.map(local -> of(local, zone)).filter(new Later(after));
    }

    /// @return a wall-clock time from which to walk, so that nothing later than the instant is passed over
    public static LocalDateTime walkFrom(Instant after, ZoneId zone) {
        return LocalDateTime.ofInstant(after, zone).minusDays(DAYS_AROUND);
    }

    /// @return a wall-clock time up to which to walk, so that nothing up to the instant is left out
    public static LocalDateTime walkTo(Instant last, ZoneId zone) {
        return LocalDateTime.ofInstant(last, zone).plusDays(DAYS_AROUND);
    }

    private static Occurrence of(LocalDateTime meant, ZoneId zone) {
        var at = Schedule.instant(meant, zone);
        var local = LocalDateTime.ofInstant(at, zone);
        return new Occurrence(local, at, !local.equals(meant));
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
