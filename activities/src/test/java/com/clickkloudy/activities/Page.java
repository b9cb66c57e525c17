package com.clickkloudy.activities;

import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Plans;
import com.clickkloudy.workflows.campaign.BatchRef;
import com.clickkloudy.workflows.campaign.CampaignRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Posts that leave now, in a batch that no workflow knows of: a test does with them what it wants.
final class Page {
    private Page() {}

    static BatchRef of(EngineRig rig, PlatformId platform, int posts) {
        var now = Instant.now();
        var campaign = rig.compose(rig.accounts(platform, posts), now, Duration.ofHours(1));
        rig.bean(Plans.class).plan(new Plans.Scene(rig.workspace, Map.of(), now), campaign, List.of());
        var version = rig.bean(Campaigns.class)
                .find(rig.workspace, campaign)
                .orElseThrow()
                .version();
        var batch = rig.bean(Batches.class)
                .plan(rig.workspace, campaign, version, List.of(), now.plusSeconds(60))
                .getFirst();
        return new BatchRef(
                new CampaignRef(rig.workspace, campaign),
                version,
                batch.platform(),
                batch.number(),
                batch.posts(),
                batch.slot(),
                batch.notAfter(),
                Duration.ofSeconds(30));
    }
}
