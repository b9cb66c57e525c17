package com.clickkloudy.activities.campaign;

import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells Temporal that an activity is still at work, so that one whose worker died is noticed within seconds.
final class Heartbeat {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final int EVERY_SECONDS = 3;

    /// Before Temporal gives up whoever was silent, so much is left for one that is held up.
    private static final int SPARE_SECONDS = 7;

    private Heartbeat() {}

    /// Beats beside work that goes on for longer than most of it does. Most costs no beat: Temporal waits for the first
    /// one until shortly after a post's slot.
    static <T> T beside(Supplier<T> work) {
        var context = Activity.getExecutionContext();
        var over = new CountDownLatch(1);
        Thread.startVirtualThread(() -> beat(context, over));
        try {
            return work.get();
        } finally {
            over.countDown();
        }
    }

    /// Work that Temporal has given up goes on all the same: it may have reached a platform.
    private static void beat(ActivityExecutionContext context, CountDownLatch over) {
        var timeout = context.getInfo().getHeartbeatTimeout().toSeconds();
        try {
            for (var wait = Math.max(EVERY_SECONDS, timeout - SPARE_SECONDS); !over.await(wait, TimeUnit.SECONDS); ) {
                context.heartbeat(null);
                wait = EVERY_SECONDS;
            }
        } catch (ActivityCompletionException givenUp) {
            LOG.info("Temporal gave up a post's worker that is still at work. activity={}", givenUp.getActivityId());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for work that is done on another thread.
    ///
    /// @param failed what to say if it fails
    static <T> T whileWaiting(Future<T> work, String failed) {
        while (true) {
            try {
                Activity.getExecutionContext().heartbeat(null);
                return work.get(EVERY_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException stillBusy) {
                continue;
            } catch (ExecutionException thrown) {
                throw new IllegalStateException(failed, thrown.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(failed, stopped);
            }
        }
    }
}
