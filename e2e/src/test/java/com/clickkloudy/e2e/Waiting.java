package com.clickkloudy.e2e;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Asks again and again, but not for ever.
final class Waiting {
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Waiting() {}

    /// @return whether it came true in time
    static boolean until(Duration patience, BooleanSupplier condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    /// @param seen what there is instead, where it does not come true in time
    static void awaitThat(String what, Duration patience, BooleanSupplier condition, Supplier<?> seen) {
        if (!until(patience, condition)) {
            throw new AssertionError("Not within " + patience + ": " + what + ", but " + seen.get());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("given up while waiting", e);
        }
    }
}
