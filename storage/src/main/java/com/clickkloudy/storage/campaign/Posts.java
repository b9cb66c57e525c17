package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The posts of a workspace's campaigns, to be looked at.
public interface Posts {
    Optional<PostRow> find(WorkspaceId workspace, PostId id);

    /// What a post says: what it was sent with while that is out or may be, else what its campaign says now.
    Said said(WorkspaceId workspace, PostId id);

    /// @return how many posts are out, or may be, with a content that its campaign has no more
    int saidBefore(WorkspaceId workspace, CampaignId campaign);

    /// In the order of need: attention, unconfirmed, on the way, waiting, then by slot.
    Page page(WorkspaceId workspace, CampaignId campaign, Filter filter, Optional<String> cursor, int limit);

    /// @return where a post stands in the list that the filter makes; empty if it is not in it
    Optional<Place> place(WorkspaceId workspace, CampaignId campaign, Filter filter, PostId post);

    List<Attempt> attempts(WorkspaceId workspace, PostId id);

    List<Happening> story(WorkspaceId workspace, PostId id);

    /// @return per campaign, each with its platforms
    Map<CampaignId, List<Count>> counts(WorkspaceId workspace, Collection<CampaignId> campaigns);

    List<Reason> reasons(WorkspaceId workspace, CampaignId campaign);

    /// @return posts that are with the platform right now
    List<Post> inFlight(WorkspaceId workspace, CampaignId campaign, int limit);

    /// @return how many of the workspace's posts went out after that instant
    int publishedSince(WorkspaceId workspace, Instant since);

    /// @return when each of these accounts last had a post go out; without those that never had
    Map<AccountId, Instant> lastPublished(WorkspaceId workspace, Collection<AccountId> accounts);

    /// @param states as they are shown; all if empty
    /// @param text to be found in the account's name, handle or address
    record Filter(
            Collection<Shown> states,
            Collection<PlatformId> platforms,
            Collection<FailureKind> failures,
            Optional<String> text) {
        public Filter {
            text = text.map(String::strip).filter(each -> !each.isEmpty());
        }
    }

    /// A post's state as it is shown and filtered by.
    enum Shown {
        PLANNED,
        PREPARED,
        WAITING,
        SENDING,
        ACCEPTED,
        PUBLISHED,
        UNCONFIRMED,
        ATTENTION,
        FAILED,
        SKIPPED,
        CANCELLED;

        public static Shown of(PostState state, Optional<FailureKind> failure) {
            var unconfirmed = state == PostState.ATTENTION
                    && failure.filter(FailureKind.UNCONFIRMED::equals).isPresent();
            return unconfirmed ? UNCONFIRMED : valueOf(state.name());
        }
    }

    /// @param total how many match the filter
    record Page(List<PostRow> items, Optional<String> next, int total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// @param position from 1
    record Place(Optional<PostId> previous, Optional<PostId> next, int position, int of) {}

    /// How many posts of one platform are shown as one state.
    record Count(PlatformId platform, Shown shown, int posts, Instant firstSlot, Instant lastSlot) {}

    /// Posts with the same thing in their way.
    record Reason(
            FailureKind kind,
            PostState state,
            String message,
            int posts,
            Map<PlatformId, Integer> platforms,
            List<AccountId> accounts,
            Optional<Instant> since,
            Optional<Instant> nextLook,
            Optional<Instant> waitsUntil) {}

    /// @param isBefore true if its campaign has been edited since
    record Said(Content content, boolean isBefore) {}

    /// One line of a post's story.
    record Happening(Instant at, String kind, Map<String, String> facts) {}
}
