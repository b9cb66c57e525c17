package com.clickkloudy.model.campaign.queue;

import com.clickkloudy.model.campaign.series.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// When what is added to a group's queue leaves: each week at these times, one campaign at each.
///
/// @param times in the order of the week, each once
public record Queue(ZoneId zone, List<QueueTime> times) {
    public static final int MAX_TIMES = 100;
    /// How far ahead a free slot is looked for.
    public static final Duration FARTHEST = Duration.ofDays(365);

    public Queue {
        times = times.stream().sorted().toList();
        if (times.size() > MAX_TIMES) {
            throw new IllegalArgumentException("A queue has at most " + MAX_TIMES + " times a week.");
        }
        if (new TreeSet<>(times).size() < times.size()) {
            throw new IllegalArgumentException("A queue has each of its times once.");
        }
    }

    /// What is free within a year. An hour that a clock change skips means the first minute after it; one that comes
    /// twice counts once.
    ///
    /// @param taken by other campaigns
    /// @return what is later than an instant, soonest first
    public Stream<Occurrence> free(Set<Instant> taken, Instant after) {
        var last = after.plus(FARTHEST);
        var first = Occurrence.walkFrom(after, zone).toLocalDate();
        var meant = first.datesUntil(Occurrence.walkTo(last, zone).toLocalDate())
                .flatMap(date -> times.stream()
                        .filter(each -> each.day() == date.getDayOfWeek())
                        .map(each -> date.atTime(each.time())));
        return Occurrence.of(meant, zone, after)
                .takeWhile(each -> !each.at().isAfter(last))
                .filter(each -> !taken.contains(each.at()));
    }
}
