package com.clickkloudy.activities.campaign;

import com.clickkloudy.workflows.campaign.Sweeping;
import java.util.concurrent.Executors;

/// A sweep as an activity: it beats while it sweeps, since no other begins until Temporal knows that this one is gone.
public final class BeatingSweep implements Sweeping {
    private final Sweeping sweeping;

    public BeatingSweep(Sweeping sweeping) {
        this.sweeping = sweeping;
    }

    @Override
    public int sweep() {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            return Heartbeat.whileWaiting(thread.submit(sweeping::sweep), "A sweep broke off.");
        }
    }
}
