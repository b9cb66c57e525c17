package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the spread says: when a post is wanted, and at which instants one may leave at all. Times are milliseconds.
final class Openings {
    private static final long A_SECOND = 1000;
    private final Question question;
    private final long start;
    private final List<Span> spans;
    /// How many milliseconds the windows of the first day have left.
    private final long firstDay;

    private final int firstSpans;

    Openings(Question question) {
        this.question = question;
        this.start = question.start().toEpochMilli();
        this.spans = question.schedule().spread() instanceof Spread.Daily daily ? spans(daily) : List.of();
        this.firstSpans = (int) spans.stream()
                .filter(each -> each.day() == spans.getFirst().day())
                .count();
        this.firstDay = spans.stream().limit(firstSpans).mapToLong(Span::length).sum();
    }

    /// @param place from 0
    /// @param of how many posts are spread
    long wanted(Candidate post, int place, int of) {
        if (post.asked().isPresent()) {
            return Math.max(question.now().toEpochMilli(), post.asked().get().toEpochMilli());
        }
        return switch (question.schedule().spread()) {
            case Spread.AtOnce atOnce -> start;
            case Spread.Over over -> start + seconds(over.length().toMillis(), place, of);
            case Spread.Daily daily -> within(seconds(firstDay, place, of));
            case Spread.OwnTime own -> Math.max(question.now().toEpochMilli(), ownTime(post));
        };
    }

    /// @return the first instant from `at` on that the spread allows
    long next(Candidate post, long at) {
        if (spans.isEmpty() || post.asked().isPresent()) {
            return at;
        }
        var low = 0;
        var high = spans.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (spans.get(middle).to() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == spans.size() ? Limit.NEVER : Math.max(at, spans.get(low).from());
    }

    private long ownTime(Candidate post) {
        return switch (question.schedule()) {
            case Schedule.Now now -> start;
            case Schedule.At at -> at.in(post.zone().orElse(at.zone())).toEpochMilli();
        };
    }

    /// Posts of one second share a timer, so that a spread goes by whole seconds.
    private static long seconds(long length, int place, int of) {
        return length / A_SECOND * place / of * A_SECOND;
    }

    private long within(long offset) {
        var left = offset;
        for (var span : spans.subList(0, firstSpans)) {
            if (left < span.length()) {
                return span.from() + left;
            }
            left -= span.length();
        }
        return start;
    }

    private List<Span> spans(Spread.Daily daily) {
        var first = question.start().atZone(daily.zone()).toLocalDate();
        var found = new ArrayList<Span>();
        for (var day = first; !day.isAfter(first.plusDays(Question.REACH.toDays() + 1)); day = day.plusDays(1)) {
            if (daily.days().contains(day.getDayOfWeek())) {
                for (var window : daily.windows()) {
                    var from = day.atTime(window.from()).atZone(daily.zone()).toInstant();
                    var to = day.atTime(window.to()).atZone(daily.zone()).toInstant();
                    add(found, day.toEpochDay(), from, to);
                }
            }
        }
        return List.copyOf(found);
    }

    /// A clock change may swallow a window, and the start may lie within one.
    private void add(List<Span> found, long day, Instant from, Instant to) {
        var begin = Math.max(start, from.toEpochMilli());
        if (begin < to.toEpochMilli()) {
            found.add(new Span(day, begin, to.toEpochMilli()));
        }
    }

    /// @param to outside
    private record Span(long day, long from, long to) {
        long length() {
            return to - from;
        }
    }
}
