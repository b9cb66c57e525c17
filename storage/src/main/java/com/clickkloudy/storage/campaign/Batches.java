package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Posts on their way out, as the engine deals with them: in pages of one platform.
public interface Batches {
    /// @param running numbers of batches that still run: their posts are not counted as open
    Standing standing(WorkspaceId workspace, CampaignId campaign, Collection<Integer> running);

    /// Puts open posts whose time has come, or comes before `until`, into new batches, and parks those whose time has
    /// passed. The first time, the campaign begins to publish.
    ///
    /// @return nothing if the version is an older one, the gate is closed, or a post has come that has no slot
    List<Batch> plan(
            WorkspaceId workspace, CampaignId campaign, int version, Collection<Integer> running, Instant until);

    /// @return the posts of a batch that can still leave, in the order of their ids
    List<PostRow> open(WorkspaceId workspace, CampaignId campaign, int batch);

    /// Keeps what a connector returned while it prepared; also when it is not ready yet.
    ///
    /// @param ready false if preparing has to go on
    /// @return false if the post is no longer there to be prepared
    boolean prepared(WorkspaceId workspace, PostId post, int version, String state, boolean ready);

    /// Throws away what was prepared for posts that have not left: it will not last until they do.
    void forget(WorkspaceId workspace, Collection<PostId> posts);

    /// Freezes the times that posts give as their own, where they are not frozen yet.
    Map<PostId, Instant> stamp(WorkspaceId workspace, Collection<PostId> posts);

    /// Lets a post that was being prepared wait, parks it, or fails it; nothing was sent. What was prepared for an
    /// older
    /// version says nothing of the one that there is now.
    void unprepared(WorkspaceId workspace, PostId post, int version, Ending ending);

    /// Notes a look that found nothing certain.
    void looked(WorkspaceId workspace, PostId post, boolean absent, Optional<Instant> nextLook);

    /// Parks an unsent post whose time has passed; leaves every other as it is.
    PostRow close(WorkspaceId workspace, PostId post);

    /// Fails a parked post whose deadline has passed.
    void expire(WorkspaceId workspace, PostId post, Instant parkedBefore);

    /// @return false if posts are left that may still leave or whose outcome is to come
    boolean finish(WorkspaceId workspace, CampaignId campaign);

    /// Asks for one of the places for posts with a workflow of their own. Unconfirmed posts always get one.
    ///
    /// @param most how many parked posts of a campaign may have one
    boolean resolving(WorkspaceId workspace, PostId post, int most);

    void resolved(WorkspaceId workspace, PostId post);

    /// Where a campaign stands.
    ///
    /// @param dueAt its time, or when it was resumed if that was later
    /// @param open posts that can leave and are in no running batch
    /// @param failed posts that are parked or have failed
    /// @param nextAt when the first of them can
    record Standing(Gate gate, int version, Instant dueAt, int open, int failed, Instant nextAt) {}

    /// At most 50 posts of one platform.
    ///
    /// @param slot when the last of them leaves
    record Batch(int number, PlatformId platform, int posts, Instant slot, Instant notAfter) {}

    /// A post as a pointer, with why it is where it is.
    record Pointer(
            WorkspaceId workspace,
            CampaignId campaign,
            PostId post,
            AccountId account,
            PlatformId platform,
            int version,
            Optional<FailureKind> failure) {}
}
