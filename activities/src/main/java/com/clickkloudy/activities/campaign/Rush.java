package com.clickkloudy.activities.campaign;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The moment in which many posts leave. Whoever has told the database what came of its own tells Temporal only once
/// the others are on their way too: that costs as much as sending, and nobody waits for it.
final class Rush {
    private final Duration most;
    private int leaving;

    /// @param most how long an answer is held back
    Rush(Duration most) {
        this.most = most;
    }

    /// Lets a post leave, and holds its answer back until all have left.
    <T> T leave(Supplier<T> post) {
        begin();
        try {
            return post.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        leaving++;
    }

    private synchronized void end() {
        leaving--;
        if (leaving == 0) {
            notifyAll();
            return;
        }
        var until = System.nanoTime() + most.toNanos();
        try {
            for (var left = most.toNanos(); leaving > 0 && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
