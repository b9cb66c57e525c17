package com.clickkloudy.activities.campaign;

import io.temporal.activity.Activity;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Tells Temporal that an activity is still at work, so that one whose worker died is noticed within seconds.
final class Heartbeat {
    private static final int EVERY_SECONDS = 3;

    private Heartbeat() {}

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
