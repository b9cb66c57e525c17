package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.storage.campaign.Batches.Pointer;
import com.clickkloudy.storage.system.Sweeps;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.Sweeping;
import java.time.Duration;
import java.util.List;

/// Puts right what was left lying; each thing it finds goes on by the ordinary ways.
final class SweepUp implements Sweeping {
    private static final int MANY = 200;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private final Engine engine;
    private final Sweeps sweeps;

    SweepUp(Engine engine, Sweeps sweeps) {
        this.engine = engine;
        this.sweeps = sweeps;
    }

    @Override
    public int sweep() {
        var now = engine.clock().instant();
        var longest = longestCall();
        var done = sweeps.missed(MANY) + sweeps.expired(now.minus(engine.times().parkedFor()), MANY);
        done += resolve(sweeps.orphans(engine.times().settled(longest), MANY));
        done += resolve(sweeps.unattended(Recorder.MOST_RESOLVING, MANY));
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
        return done;
    }

    private int resolve(List<Pointer> posts) {
        for (var each : posts) {
            var campaign = new CampaignRef(each.workspace(), each.campaign());
            var post = new PostRef(campaign, each.post(), each.account(), each.platform(), each.version());
            engine.starts().resolve(post, each.failure().orElse(FailureKind.UNCONFIRMED));
        }
        return posts.size();
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

    private static CampaignRef ref(Sweeps.Found found) {
        return new CampaignRef(found.workspace(), found.campaign());
    }
}
