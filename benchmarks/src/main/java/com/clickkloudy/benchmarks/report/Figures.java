package com.clickkloudy.benchmarks.report;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What scenarios have found out so far, by name, for those that compare.
public final class Figures {
    private final Map<String, Double> found = new ConcurrentHashMap<>();

    public void put(String name, double figure) {
        found.put(name, figure);
    }

    public Optional<Double> get(String name) {
        return Optional.ofNullable(found.get(name));
    }

    /// Empty unless both are known.
    public Optional<Double> ratio(String name, String to) {
        return get(name).flatMap(figure -> get(to).map(other -> figure / other));
    }
}
