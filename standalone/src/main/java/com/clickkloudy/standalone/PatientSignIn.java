package com.clickkloudy.standalone;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Step;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Begins a sign-in as often as the platform asks to wait, and waits as long as it says.
final class PatientSignIn {
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");
    private static final int MOST = 60;

    /// Nobody who starts a sandbox waits for the end of a limit of an hour or a day.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private PatientSignIn() {}

    /// @throws IllegalStateException if it is interrupted while it waits
    static Step begin(Connects connects, Form form) {
        for (var time = 1; ; time++) {
            var step = connects.begin(form, Optional.empty(), NOWHERE);
            if (time == MOST || !(step instanceof Step.Failed(Failure.Throttled(var after, var said)))) {
                return step;
            }
            if (after.compareTo(LONGEST) > 0) {
                return step;
            }
            await(after);
        }
    }

    private static void await(Duration time) {
        LockSupport.parkNanos(time.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The sandbox is stopped.");
        }
    }
}
