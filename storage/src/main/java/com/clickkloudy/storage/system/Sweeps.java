package com.clickkloudy.storage.system;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.storage.campaign.Batches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What lies open over all workspaces. Only the worker may ask.
public interface Sweeps {
    /// @return campaigns whose workflow has not been told of their last change
    List<Found> untold(int limit);

    /// @return campaigns that should have a running workflow by now
    List<Found> active(Instant dueBefore, int limit);

    /// Declares the outcome of attempts unknown that were claimed and never ended.
    ///
    /// @param settled how long after a deadline an answer can still come
    /// @return the posts concerned
    List<Batches.Pointer> orphans(Duration settled, int limit);

    /// @return parked posts without a workflow of their own that should have one: the unconfirmed whose look is due,
    ///     then others while fewer than `most` of their campaign have one
    List<Batches.Pointer> unattended(int most, int limit);

    /// @return posts with a workflow of their own about which nobody has asked since then; they count as asked about
    /// now
    List<Batches.Pointer> attended(Instant before, int limit);

    /// @return accounts that were connected again after posts were parked for want of a sign-in
    List<Back> reconnected(int limit);

    /// Parks posts of open campaigns whose time has passed.
    int missed(int limit);

    /// Fails parked posts about which nobody decided.
    int expired(Instant parkedBefore, int limit);

    /// Forgets what was reserved at times on which no limit looks back any more.
    int forgetReservations(Instant before, int limit);

    /// An account that is back.
    record Back(WorkspaceId workspace, AccountId account) {}

    record Found(WorkspaceId workspace, CampaignId campaign, long revision) {}
}
