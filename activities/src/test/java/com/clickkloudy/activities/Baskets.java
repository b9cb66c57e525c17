package com.clickkloudy.activities;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A platform that lets every post be laid in a basket first, and throws baskets away after a day.
final class Baskets implements Publishes {
    static final PlatformId BASKETS = new PlatformId("baskets");
    static final Duration KEPT = Duration.ofHours(24);
    private final AtomicBoolean slow = new AtomicBoolean();
    private final AtomicInteger woven = new AtomicInteger();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    /// From now on a basket takes its time, or no longer does.
    void weaveSlowly(boolean slowly) {
        slow.set(slowly);
    }

    int woven() {
        return woven.get();
    }

    /// @return the baskets that went out
    List<String> taken() {
        return taken;
    }

    @Override
    public Profile profile() {
        return Pigeons.profile(BASKETS).keeping(KEPT);
    }

    @Override
    public boolean prepares(Job job) {
        return true;
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        if (before.isEmpty()) {
            var basket = "basket " + woven.incrementAndGet();
            return slow.get() ? new Prepared.NotYet(basket, Duration.ofMillis(10)) : new Prepared.Ready(basket);
        }
        return new Prepared.Ready(before.get());
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        taken.add(state.orElse("none"));
        return new Outcome.Published(new Remote(job.key().toString(), Optional.empty()));
    }
}
