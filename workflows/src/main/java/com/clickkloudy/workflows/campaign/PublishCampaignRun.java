package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.workflows.wire.Attributes;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the rows, does what they ask for, and looks again whenever it is told that they changed.
public final class PublishCampaignRun implements PublishCampaign {
    private static final int PATIENCE = 15;
    private final CampaignRows rows = Stubs.rows();
    private final Batches batches = new Batches();
    private boolean told;
    private int rounds;

    @Override
    public void changed(long revision) {
        told = true;
    }

    @Override
    public void publish(CampaignRef campaign) {
        try {
            untilFinished(campaign);
        } catch (TemporalFailure failure) {
            if (!CancellationScope.current().isCancelRequested()) {
                throw failure;
            }
            Workflow.newDetachedCancellationScope(() -> cancelled(campaign)).run();
            throw failure;
        }
    }

    private void untilFinished(CampaignRef campaign) {
        while (!round(campaign)) {
            if (batches.isEmpty() && Workflow.getInfo().isContinueAsNewSuggested()) {
                Workflow.continueAsNew(campaign);
            }
        }
    }

    /// @return true once there is nothing left to do
    private boolean round(CampaignRef campaign) {
        told = false;
        batches.forgetEnded();
        var now = rows.readCampaign(campaign, batches.numbers());
        batches.show(now);
        note(now);
        if (batches.cancel(batch -> now.gate() == Gate.CANCELLED || batch.version() != now.version())) {
            return false;
        }
        if (now.open() == 0 && batches.isEmpty()) {
            return rows.finishCampaign(campaign) || rest(now.pause().multipliedBy(PATIENCE));
        }
        if (now.gate() != Gate.OPEN || now.open() == 0) {
            return rest();
        }
        var wait = untilNext(now);
        return wait.isPositive() ? rest(wait) : send(campaign, now);
    }

    /// So that operators find it; of a campaign in which all goes well no failures are noted.
    private static void note(CampaignNow now) {
        var due = now.dueAt().truncatedTo(ChronoUnit.SECONDS);
        var news = Stream.of(
                        news(Attributes.SCHEDULED_AT, due.atOffset(ZoneOffset.UTC), Optional.empty()),
                        news(Attributes.FAILED_POSTS, (long) now.failed(), Optional.of(0L)))
                .flatMap(Optional::stream)
                .toArray(SearchAttributeUpdate<?>[]::new);
        if (news.length > 0) {
            Workflow.upsertTypedSearchAttributes(news);
        }
    }

    /// @param unsaid what holds while nothing was noted
    private static <T> Optional<SearchAttributeUpdate<T>> news(SearchAttributeKey<T> key, T now, Optional<T> unsaid) {
        var known = Workflow.getTypedSearchAttributes();
        var before = known.containsKey(key) ? Optional.ofNullable(known.get(key)) : unsaid;
        return before.equals(Optional.of(now)) ? Optional.empty() : Optional.of(key.valueSet(now));
    }

    private boolean send(CampaignRef campaign, CampaignNow now) {
        if (rounds++ > 0) {
            Workflow.sleep(now.pause());
        }
        var planned = rows.planCampaign(campaign, now.version(), batches.numbers());
        planned.forEach(batches::start);
        return planned.isEmpty() && rest(now.pause().multipliedBy(PATIENCE));
    }

    private static Duration untilNext(CampaignNow now) {
        return Duration.ofMillis(now.nextAt().toEpochMilli() - Workflow.currentTimeMillis());
    }

    private boolean rest() {
        Workflow.await(this::hasNews);
        return false;
    }

    private boolean rest(Duration longest) {
        Workflow.await(longest, this::hasNews);
        return false;
    }

    private boolean hasNews() {
        return told || batches.oneEnded();
    }

    private void cancelled(CampaignRef campaign) {
        rows.cancelCampaign(campaign);
        batches.cancel(batch -> true);
        rows.finishCampaign(campaign);
    }
}
