package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.campaign.EngineTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Where posts that are ready to be claimed wait for their slot, each on its own virtual thread. The one place outside
/// workflows that waits. A plan that moves meanwhile is seen at the claim: a post that is to leave later is refused
/// there.
public final class Slot {
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration HELD_BACK = Duration.ofSeconds(1);
    private final Supplier<Instant> clock;
    private final EngineTimes times;
    private final Semaphore places;
    private final Rush rush = new Rush(HELD_BACK);
    private volatile CountDownLatch released = new CountDownLatch(1);

    /// @param clock the one that all workers share
    /// @param places how many may wait at once
    Slot(Supplier<Instant> clock, EngineTimes times, int places) {
        this.clock = clock;
        this.times = times;
        this.places = new Semaphore(places);
    }

    /// Waits, if the slot is near and there is a place.
    ///
    /// @return zero once the slot has come; else how long to stay away before asking again, here or elsewhere
    Duration await(Instant slot) {
        var left = left(slot);
        if (!left.isPositive()) {
            return Duration.ZERO;
        }
        if (left.compareTo(times.armMost().plus(times.armAhead())) > 0) {
            return left.minus(times.armAhead());
        }
        if (released.getCount() == 0) {
            return SOON;
        }
        return places.tryAcquire() ? armed(slot) : left;
    }

    /// @return the posts whose slot has come
    Rush rush() {
        return rush;
    }

    /// Whether a post would have to wait now.
    boolean isAhead(Instant slot) {
        return left(slot).isPositive();
    }

    /// Lets posts wait here, again if it was released before.
    public void open() {
        if (released.getCount() == 0) {
            released = new CountDownLatch(1);
        }
    }

    /// Sends everybody who waits to another worker, unclaimed; nobody waits here until it is opened again.
    public void release() {
        released.countDown();
    }

    private Duration armed(Instant slot) {
        try {
            for (var left = left(slot); left.isPositive(); left = left(slot)) {
                if (released.await(left.toNanos(), TimeUnit.NANOSECONDS)) {
                    return SOON;
                }
            }
            return Duration.ZERO;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return SOON;
        } finally {
            places.release();
        }
    }

    private Duration left(Instant slot) {
        return Duration.between(clock.get(), slot);
    }
}
