package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The campaigns of a workspace. What is another workspace's is absent.
public interface Campaigns {
    /// Adds a draft. Adding the same id again changes nothing.
    ///
    /// @return false if it is there already
    boolean add(Campaign draft, PersonId by);

    /// Adds a draft and schedules it: one transaction, harmless to repeat.
    ///
    /// @return false if it is there already
    boolean add(Campaign draft, PersonId by, Instant dueAt, List<NewPost> posts);

    Optional<Campaign> find(WorkspaceId workspace, CampaignId id);

    /// What it says, without its audience: cheap enough to be asked for every post.
    Optional<Content> content(WorkspaceId workspace, CampaignId id);

    /// @param states only these; all if empty
    /// @param q part of the name or the text; all if blank
    Page page(WorkspaceId workspace, Collection<Shown> states, String q, Optional<String> cursor, int limit);

    Map<Shown, Integer> figures(WorkspaceId workspace);

    /// Changes name, content and audience of a draft.
    ///
    /// @param revision the one the change was made on
    Change edit(Campaign changed, long revision);

    /// Resolves the audience to posts and hands the campaign to the engine: one transaction.
    ///
    /// @param posts one per account
    Change schedule(WorkspaceId workspace, CampaignId id, Schedule schedule, Instant dueAt, List<NewPost> posts);

    /// @return false if it is not a draft any more
    boolean deleteDraft(WorkspaceId workspace, CampaignId id);

    /// Notes the revision that the workflow was told of.
    void told(WorkspaceId workspace, CampaignId id, long revision);

    /// @return false while it is scheduled and its workflow has never been told of it
    boolean isStarted(WorkspaceId workspace, CampaignId id);

    /// What a change came to.
    enum Change {
        DONE,
        ABSENT,
        /// Somebody else changed it in between.
        STALE,
        /// It is no draft any more.
        TOO_LATE
    }

    /// A campaign's state with its gate, as it is shown and filtered by.
    enum Shown {
        DRAFT,
        SCHEDULED,
        PUBLISHING,
        PAUSED,
        FINISHED,
        CANCELLED
    }

    record NewPost(PostId id, AccountId account, PlatformId platform) {}

    /// @param next the cursor of what follows; empty at the end
    record Page(List<Campaign> items, Optional<String> next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
