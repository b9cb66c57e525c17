package com.clickkloudy.workflows.campaign;

import io.temporal.activity.ActivityInterface;
import java.util.List;

/// The rows of a campaign, as its workflows need them. Every method may be repeated freely.
@ActivityInterface
public interface CampaignRows {
    /// @param running numbers of the batches that still run
    CampaignNow readCampaign(CampaignRef campaign, List<Integer> running);

    /// Puts open posts into new batches.
    ///
    /// @return nothing if the version is no longer the campaign's, or if its gate is closed
    List<BatchRef> planCampaign(CampaignRef campaign, int version, List<Integer> running);

    /// @return false if there is something left to do after all
    boolean finishCampaign(CampaignRef campaign);

    /// Writes the cancelled gate for a cancel that was asked for in Temporal.
    void cancelCampaign(CampaignRef campaign);

    /// Writes down what the platform said while the database was away.
    PostAnswer recordOutcome(PostRef post, Unrecorded outcome);

    /// Decides about a post whose publishing ended without an answer: its time passed, or its worker vanished.
    PostAnswer closePost(PostRef post);

    PostNow readPost(PostRef post);

    /// Fails a parked post about which nobody decided in time.
    void expirePost(PostRef post);

    /// Notes that the post's own workflow has ended, so that another parked one may have one.
    void leavePost(PostRef post);
}
