package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What people want of a campaign that is already theirs to watch. Each is one transaction under the campaign's lock;
/// once pause or cancel has returned, no post is claimed.
public interface Commands {
    Done pause(WorkspaceId workspace, CampaignId campaign, PersonId by);

    /// What is overdue leaves now.
    Done resume(WorkspaceId workspace, CampaignId campaign, PersonId by);

    Done cancel(WorkspaceId workspace, CampaignId campaign, Optional<PersonId> by);

    /// @return too late once a post has been claimed
    Done reschedule(WorkspaceId workspace, CampaignId campaign, Schedule schedule, Instant dueAt, PersonId by);

    /// Lets parked and failed posts leave now; never those whose outcome is unknown.
    ///
    Done retryFailed(WorkspaceId workspace, CampaignId campaign, Retry what, PersonId by);

    /// @param looked true if the person looked and an unconfirmed post is not there
    Done retry(WorkspaceId workspace, PostId post, boolean looked, Duration notAfter, PersonId by);

    Done skip(WorkspaceId workspace, PostId post, PersonId by);

    /// Takes unsent posts out; never those whose outcome is unknown.
    Done skipAll(WorkspaceId workspace, CampaignId campaign, Chosen what, PersonId by);

    /// A person found an unconfirmed post.
    Done found(WorkspaceId workspace, PostId post, URI url, PersonId by);

    /// Lets the posts that waited for an account to be connected again leave.
    ///
    /// @return the campaigns concerned
    List<CampaignId> reconnected(WorkspaceId workspace, AccountId account);

    /// @param notAfter how late they may be, from now
    record Retry(Chosen what, Duration notAfter) {}

    /// Some of a campaign's posts: those that match each of these, where an empty one matches all.
    ///
    /// @param kinds what is in their way
    record Chosen(Collection<FailureKind> kinds, Collection<PlatformId> platforms, Collection<PostId> posts) {
        public Chosen {
            kinds = List.copyOf(kinds);
            platforms = List.copyOf(platforms);
            posts = List.copyOf(posts);
        }
    }

    /// What a command came to.
    ///
    /// @param revision the campaign's, to tell its workflow; empty if nothing changed
    /// @param affected posts that changed
    /// @param attended those of them that a workflow of their own stays with: it has to be told too
    record Done(Answer answer, Optional<CampaignId> campaign, long revision, int affected, List<PostId> attended) {
        public Done {
            attended = List.copyOf(attended);
        }

        public static Done refused(Answer answer) {
            return new Done(answer, Optional.empty(), 0, 0, List.of());
        }
    }

    enum Answer {
        DONE,
        ABSENT,
        /// Nothing in it could be changed: it is in a state that does not allow this.
        NOT_NOW,
        /// A look for the post is still to come.
        LOOK_PENDING,
        /// Somebody has to look first.
        LOOK_FIRST,
        /// Somebody else changed it in between.
        STALE,
        /// Something of a cancelled campaign is still on its way, or nobody knows whether it is out.
        IN_FLIGHT,
        /// There is room for no more.
        FULL,
        /// What was asked for is so already.
        NOTHING_NEW
    }
}
