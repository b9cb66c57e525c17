package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Batches.Batch;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.Plans;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.workflows.campaign.BatchRef;
import com.clickkloudy.workflows.campaign.CampaignNow;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.CampaignRows;
import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.PostNow;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.Unrecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rows of campaigns, as workflows ask for them.
final class RowsInStorage implements CampaignRows {
    /// Beyond the platform's own time: what recording and a slow machine may take.
    private static final Duration SPARE = Duration.ofSeconds(30);

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private final Engine engine;
    private final Commands commands;
    private final Plans plans;

    RowsInStorage(Engine engine, Commands commands, Plans plans) {
        this.engine = engine;
        this.commands = commands;
        this.plans = plans;
    }

    @Override
    public CampaignNow readCampaign(CampaignRef campaign, List<Integer> running) {
        giveSlots(campaign, running);
        var now = engine.batches().standing(campaign.workspace(), campaign.campaign(), running);
        var times = engine.times();
        var nextAt = now.nextAt().minus(times.prepareAhead());
        return new CampaignNow(now.gate(), now.version(), now.dueAt(), now.open(), now.failed(), nextAt, times.pause());
    }

    @Override
    public List<BatchRef> planCampaign(CampaignRef campaign, int version, List<Integer> running) {
        giveSlots(campaign, running);
        var times = engine.times();
        var until = engine.time().now().plus(times.prepareAhead()).plus(times.batchSpan());
        return engine.batches().plan(campaign.workspace(), campaign.campaign(), version, running, until).stream()
                .map(batch -> ref(campaign, version, batch))
                .toList();
    }

    @Override
    public boolean finishCampaign(CampaignRef campaign) {
        return engine.batches().finish(campaign.workspace(), campaign.campaign());
    }

    @Override
    public void cancelCampaign(CampaignRef campaign) {
        commands.cancel(campaign.workspace(), campaign.campaign(), Optional.empty());
    }

    @Override
    public PostAnswer recordOutcome(PostRef post, Unrecorded outcome) {
        return engine.recorder().record(post, outcome);
    }

    @Override
    public PostAnswer closePost(PostRef post) {
        var workspace = post.campaign().workspace();
        var row = engine.batches().close(workspace, post.post());
        var begun = engine.claims().last(workspace, post.post());
        if (begun.isPresent() && begun.get().attempt().state() == AttemptState.SENDING) {
            var message = "The try ended without an answer.";
            var ending = new Ending.Unknown(message, Optional.of(engine.time().now()));
            return engine.recorder().record(post, begun.get().attempt().number(), ending);
        }
        return engine.recorder().answer(post, row);
    }

    @Override
    public PostNow readPost(PostRef post) {
        var row = engine.posts().find(post.campaign().workspace(), post.post()).orElseThrow();
        var now = engine.time().now();
        var since = row.parkedAt().orElse(now);
        return new PostNow(
                row.post().state(),
                row.post().trouble().map(trouble -> trouble.kind()),
                lookAt(row, now),
                since.plus(engine.times().parkedFor()).plus(A_MINUTE));
    }

    @Override
    public void expirePost(PostRef post) {
        var before = engine.time().now().minus(engine.times().parkedFor());
        engine.batches().expire(post.campaign().workspace(), post.post(), before);
    }

    @Override
    public void leavePost(PostRef post) {
        engine.batches().resolved(post.campaign().workspace(), post.post());
    }

    /// Slots are reserved as soon as the workflow sees what was scheduled, and again where they no longer hold.
    private void giveSlots(CampaignRef campaign, List<Integer> running) {
        var now = engine.time().now();
        var scene = new Plans.Scene(campaign.workspace(), engine.platforms().rates(), now);
        plans.plan(scene, campaign.campaign(), running);
    }

    /// A parked post whose outcome is known waits for a person, not for a look.
    private Optional<Instant> lookAt(PostRow row, Instant now) {
        var post = row.post();
        var unconfirmed = post.trouble()
                .filter(trouble -> trouble.kind() == FailureKind.UNCONFIRMED)
                .isPresent();
        if (post.state() == PostState.ATTENTION) {
            return unconfirmed ? post.nextLook() : Optional.empty();
        }
        return Optional.of(post.nextLook().orElse(now.plus(engine.times().lookAfter())));
    }

    private BatchRef ref(CampaignRef campaign, int version, Batch batch) {
        return new BatchRef(
                campaign,
                version,
                batch.platform(),
                batch.number(),
                batch.posts(),
                batch.slot(),
                batch.notAfter(),
                within(batch.platform()));
    }

    private Duration within(PlatformId platform) {
        var call = engine.platforms()
                .find(platform)
                .map(connector -> connector.profile().publishTimeout())
                .orElse(A_MINUTE);
        return engine.times().claimFor().plus(call).plus(SPARE);
    }
}
