package com.clickkloudy.model.insight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What a post counts at one moment. What a platform does not tell is absent: it is not 0.
///
/// @param counts in the order of [Metric]; never negative
public record Numbers(Map<Metric, Long> counts) {
    private static final Numbers NONE = new Numbers(Map.of());

    public Numbers {
        var sorted = new EnumMap<Metric, Long>(Metric.class);
        sorted.putAll(counts);
        sorted.forEach((metric, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("There cannot be " + count + " " + metric.word() + ".");
            }
        });
        counts = Collections.unmodifiableMap(sorted);
    }

    /// Nothing is told.
    public static Numbers none() {
        return NONE;
    }

    /// @param said what the platform says, if it does; what can be no count is not told
    /// @return these, and under this metric so many more: platforms count some things apart that are one to us
    public Numbers and(Metric metric, Optional<Long> said) {
        return said.filter(count -> count >= 0)
                .map(count -> {
                    var more = new EnumMap<Metric, Long>(Metric.class);
                    more.putAll(counts);
                    more.merge(metric, count, Math::addExact);
                    return new Numbers(more);
                })
                .orElse(this);
    }

    /// @return empty where it is not told
    public Optional<Long> of(Metric metric) {
        return Optional.ofNullable(counts.get(metric));
    }
}
