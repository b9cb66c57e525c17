package com.clickkloudy.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The same thing measured several times.
public record Samples(List<Double> values) {
    public Samples {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
    }

    public static <T> Samples of(List<T> runs, ToDoubleFunction<T> figure) {
        return new Samples(runs.stream().mapToDouble(figure).boxed().toList());
    }

    public double median() {
        var middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /// @param part 0.99 for the value that 99 of 100 do not exceed
    public double quantile(double part) {
        return values.get(Math.clamp((long) Math.ceil(part * values.size()) - 1, 0, values.size() - 1));
    }

    public double max() {
        return values.getLast();
    }

    public double min() {
        return values.getFirst();
    }

    /// The median, with the smallest and the largest.
    public String text() {
        return values.size() == 1
                ? number(median())
                : "%s (%s–%s)".formatted(number(median()), number(min()), number(max()));
    }

    /// Three digits that say something, no more.
    public static String number(double value) {
        var size = Math.abs(value);
        var digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
