package com.clickkloudy.activities;

import com.clickkloudy.activities.Pigeons.Trouble;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.platform.PlatformId;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A call that is with the platform until it is answered.
///
/// @param account whose posts are held, the first time
record HeldCall(AccountId account, CountDownLatch asked, CountDownLatch answered) {
    private static final int PATIENCE_SECONDS = 90;

    /// @param then what the first call comes to; those that follow go well
    static HeldCall to(EngineRig rig, PlatformId platform, Trouble then) {
        var name = "loft-" + UUID.randomUUID();
        var held = new HeldCall(rig.account(platform, name), new CountDownLatch(1), new CountDownLatch(1));
        rig.pigeons.trouble(name, call -> {
            held.asked.countDown();
            await(held.answered);
            return call == 1 ? then : Trouble.NONE;
        });
        return held;
    }

    void awaitAsked() {
        await(asked);
    }

    void answer() {
        answered.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody came.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", stopped);
        }
    }
}
