package com.clickkloudy.benchmarks.house;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Looks again and again, but not for ever.
public final class Waiting {
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Waiting() {}

    public static void until(String what, int seconds, BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not within " + seconds + " s: " + what);
            }
            pause(BETWEEN);
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("given up while waiting", e);
        }
    }
}
