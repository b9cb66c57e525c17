package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.storage.campaign.Batches.Pointer;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.system.Epoch;
import com.clickkloudy.storage.system.StrayMedia;
import com.clickkloudy.storage.system.Sweeps;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.Sweeping;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts right what was left lying; each thing it finds goes on by the ordinary ways.
final class SweepUp implements Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(SweepUp.class);
    private static final int MANY = 200;
    /// Sweeps between two questions whether a post's workflow runs.
    private static final int SELDOM = 20;

    private static final int VERY_MANY = 10_000;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private final Engine engine;
    private final Commands commands;
    private final Sweeps sweeps;
    private final StrayMedia stray;
    private final Epoch epoch;
    private final AtomicReference<Instant> nextLookAtMedia = new AtomicReference<>(Instant.MIN);

    SweepUp(Engine engine, Commands commands, Sweeps sweeps, StrayMedia stray, Epoch epoch) {
        this.engine = engine;
        this.commands = commands;
        this.sweeps = sweeps;
        this.stray = stray;
        this.epoch = epoch;
    }

    @Override
    public int sweep() {
        var now = engine.time().now();
        var longest = longestCall();
        var done = epoch.advance()
                + sweeps.missed(MANY)
                + sweeps.expired(now.minus(engine.times().parkedFor()), MANY);
        done += resolve(sweeps.orphans(engine.times().settled(longest), MANY));
        done += freePlaces(now);
        done += resolve(sweeps.unattended(Recorder.MOST_RESOLVING, MANY));
        for (var back : sweeps.reconnected(MANY)) {
            done += commands.reconnected(back.workspace(), back.account()).size();
        }
        for (var found : sweeps.untold(MANY)) {
            tell(found);
            done++;
        }
        for (var found : sweeps.active(now.plus(A_MINUTE), MANY)) {
            if (!engine.starts().isRunning(ref(found))) {
                tell(found);
                done++;
            }
        }
        done += sweeps.forgetReservations(now.minus(longestWindow()).minus(A_MINUTE), VERY_MANY);
        return done + discardMedia(now);
    }

    /// Seldom, as it goes through all files. A store that is away is looked at the next time.
    private int discardMedia(Instant now) {
        var next = nextLookAtMedia.get();
        if (now.isBefore(next) || !nextLookAtMedia.compareAndSet(next, now.plus(AN_HOUR))) {
            return 0;
        }
        try {
            var discarded = stray.discard(now.minus(A_WEEK));
            if (discarded > 0) {
                LOG.info("Threw away files that no upload had noted. files={}", discarded);
            }
            return discarded;
        } catch (IOException failed) {
            LOG.warn("The media store could not be swept.", failed);
            return 0;
        }
    }

    private int resolve(List<Pointer> posts) {
        posts.forEach(each -> engine.starts().resolve(ref(each), each.failure().orElse(FailureKind.UNCONFIRMED)));
        return posts.size();
    }

    /// A post whose own workflow was terminated gives its place back, and gets another where it needs one.
    private int freePlaces(Instant now) {
        var before = now.minus(engine.times().sweepEvery().multipliedBy(SELDOM));
        var left = sweeps.attended(before, MANY).stream()
                .filter(each -> !engine.starts().isRunning(ref(each)))
                .toList();
        left.forEach(each -> engine.batches().resolved(each.workspace(), each.post()));
        return left.size();
    }

    private void tell(Sweeps.Found found) {
        engine.starts().tell(ref(found), found.revision());
        engine.campaigns().told(found.workspace(), found.campaign(), found.revision());
    }

    private Duration longestCall() {
        return engine.platforms().all().stream()
                .map(connector -> connector.profile().publishTimeout())
                .max(Duration::compareTo)
                .orElse(A_MINUTE);
    }

    /// How far back the limits of all platforms look.
    private Duration longestWindow() {
        return engine.platforms().rates().values().stream()
                .flatMap(List::stream)
                .map(Rate::window)
                .max(Duration::compareTo)
                .orElse(A_WEEK);
    }

    private static PostRef ref(Pointer post) {
        var campaign = new CampaignRef(post.workspace(), post.campaign());
        return new PostRef(campaign, post.post(), post.account(), post.platform(), post.version());
    }

    private static CampaignRef ref(Sweeps.Found found) {
        return new CampaignRef(found.workspace(), found.campaign());
    }
}
