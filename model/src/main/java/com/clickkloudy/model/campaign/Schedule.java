package com.clickkloudy.model.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// When a campaign leaves. What a person chose is the truth; the instant is derived from it.
public sealed interface Schedule {
    /// How long after its time a post may still leave by itself.
    Duration notAfter();

    /// @param now what "at once" means
    Instant instant(Instant now);

    /// At once.
    record Now(Duration notAfter) implements Schedule {
        public Now {
            checked(notAfter);
        }

        @Override
        public Instant instant(Instant now) {
            return now;
        }
    }

    /// At a local time. One that a clock change skips means the first minute after it; one that comes twice means the
    /// first.
    record At(LocalDateTime local, ZoneId zone, Duration notAfter) implements Schedule {
        public At {
            checked(notAfter);
        }

        @Override
        public Instant instant(Instant now) {
            var gap = zone.getRules().getTransition(local);
            if (gap != null && gap.isGap()) {
                return gap.getInstant();
            }
            return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        }
    }

    private static void checked(Duration notAfter) {
        if (notAfter.compareTo(Duration.ofMinutes(1)) < 0 || notAfter.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("A post may be late by 1 minute to 30 days.");
        }
    }
}
