package com.clickkloudy.api.engine;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.series.SeriesRef;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Tells the engine that rows changed. What was asked for stands in the rows already, so nobody waits long for an
/// engine that is away: it is told later, by the same call or by the sweeper.
@Component
public final class TellEngine implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TellEngine.class);
    private final Starts starts;
    private final Campaigns campaigns;
    private final RecurringCampaigns series;
    private final EngineTimes times;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TellEngine(Starts starts, Campaigns campaigns, RecurringCampaigns series, EngineTimes times) {
        this.starts = starts;
        this.campaigns = campaigns;
        this.series = series;
        this.times = times;
    }

    /// @param revision the campaign's after the change
    public void changed(WorkspaceId workspace, CampaignId campaign, long revision) {
        tell("campaign=" + campaign, () -> {
            starts.tell(new CampaignRef(workspace, campaign), revision);
            campaigns.told(workspace, campaign, revision);
        });
    }

    /// Says the same of every campaign, at the revision that it has now.
    public void changed(WorkspaceId workspace, Iterable<CampaignId> changed) {
        for (var campaign : changed) {
            campaigns.find(workspace, campaign).ifPresent(found -> changed(workspace, campaign, found.revision()));
        }
    }

    /// @param changed the series after the change
    public void changed(Series changed) {
        tell("series=" + changed.id(), () -> {
            starts.tell(new SeriesRef(changed.workspace(), changed.id()), changed.revision());
            series.told(changed.workspace(), changed.id(), changed.revision());
        });
    }

    /// A person decided about a post: its own workflow, if it has one, looks at the row again.
    public void decided(PostRef post) {
        tell("post=" + post.post(), () -> starts.tell(post));
    }

    /// The same of many posts.
    public void decided(List<PostRef> posts) {
        if (!posts.isEmpty()) {
            tell("posts=" + posts.size(), () -> posts.forEach(starts::tell));
        }
    }

    private void tell(String what, Runnable call) {
        var telling = threads.submit(call);
        try {
            telling.get(times.telling().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException away) {
            LOG.warn("The engine does not answer; it is told later. {}", what);
        } catch (ExecutionException failed) {
            LOG.warn("The engine could not be told; it is told later. {} cause={}", what, failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
