package com.clickkloudy.storage.platform;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What holds posts back, for all workers alike: every claim reads it. Times are the database's.
public interface Holds {
    /// Holds what its platform asked to wait; a longer wait that was asked for before stays.
    void throttled(Hold.Place place, String why, Duration wait);

    /// Holds what failed several times in a row, and lets one post at a time try.
    ///
    /// @param every the shortest wait between two tries; no shorter than one can take
    void unreachable(Hold.Place place, String why, Duration every);

    /// Notes that the post which tried had an answer: its scope is no longer unreachable, and what waited for it
    /// leaves.
    void passed(WorkspaceId workspace, PostId post);

    /// Lets nothing of a platform leave until [#resume].
    void pause(PlatformId platform, String why);

    /// Lets a paused platform's posts leave.
    ///
    /// @return the campaigns whose workflows want to know
    List<Freed> resume(PlatformId platform);

    /// @return what holds back something now, the longest first
    List<Hold> now();

    /// @return for each platform that posts wait for, over all workspaces, how many there are
    Map<PlatformId, Queue> queues();

    /// Posts of one platform that have still to leave, of campaigns that may send.
    ///
    /// @param open all of them
    /// @param due those whose slot has come
    /// @param last when the last of them leaves, as far as is known
    record Queue(PlatformId platform, int open, int due, Instant last) {}

    /// A campaign some of whose posts wait no longer.
    record Freed(WorkspaceId workspace, CampaignId campaign, long revision) {}
}
