package com.clickkloudy.model.campaign.queue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// A time of the week, in a queue's zone.
public record QueueTime(DayOfWeek day, LocalTime time) implements Comparable<QueueTime> {
    private static final Comparator<QueueTime> ORDER =
            Comparator.comparing(QueueTime::day).thenComparing(QueueTime::time);

    public QueueTime {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("A queue leaves at whole minutes.");
        }
    }

    @Override
    public int compareTo(QueueTime other) {
        return ORDER.compare(this, other);
    }
}
