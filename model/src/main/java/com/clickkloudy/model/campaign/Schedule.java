package com.clickkloudy.model.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// When a campaign leaves. What a person chose is the truth; the instant is derived from it.
public sealed interface Schedule {
    /// How long after its time a post may still leave by itself.
    Duration notAfter();

    Spread spread();

    /// @param now what "at once" means
    Instant instant(Instant now);

    /// At once.
    record Now(Duration notAfter, Spread spread) implements Schedule {
        public Now {
            checked(notAfter);
            if (spread instanceof Spread.OwnTime) {
                throw new IllegalArgumentException("Each account's own time needs a local time to begin with.");
            }
        }

        public Now(Duration notAfter) {
            this(notAfter, Spread.AT_ONCE);
        }

        @Override
        public Instant instant(Instant now) {
            return now;
        }
    }

    /// At a local time. One that a clock change skips means the first minute after it; one that comes twice means the
    /// first.
    record At(LocalDateTime local, ZoneId zone, Duration notAfter, Spread spread) implements Schedule {
        public At {
            checked(notAfter);
        }

        public At(LocalDateTime local, ZoneId zone, Duration notAfter) {
            this(local, zone, notAfter, Spread.AT_ONCE);
        }

        @Override
        public Instant instant(Instant now) {
            return in(zone);
        }

        /// @return the same local time elsewhere
        public Instant in(ZoneId elsewhere) {
            return Schedule.instant(local, elsewhere);
        }
    }

    /// @return what a local time means in a zone
    static Instant instant(LocalDateTime local, ZoneId zone) {
        var gap = zone.getRules().getTransition(local);
        if (gap != null && gap.isGap()) {
            return gap.getInstant();
        }
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private static void checked(Duration notAfter) {
        if (notAfter.compareTo(Duration.ofMinutes(1)) < 0 || notAfter.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("A post may be late by 1 minute to 30 days.");
        }
    }
}
