package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.storage.campaign.Campaigns.NewPost;
import com.clickkloudy.storage.campaign.Commands.Done;
import java.util.List;

/// What people change of a campaign that has left its drafts: each is one transaction under the campaign's lock.
public interface Edits {
    /// Gives new content to all that is certainly not out. What is out, on its way, or of unknown outcome stays as it
    /// was sent; should it turn out never to have been sent, it goes on with the new content.
    ///
    /// @return stale if somebody else changed it meanwhile; not now if nothing is left that could say it
    Done edit(WorkspaceId workspace, CampaignId campaign, Edit edit, PersonId by);

    /// Gives posts to accounts that have none in the campaign yet, those of others are left alone. They leave at the
    /// campaign's time, or now if that has passed.
    ///
    /// @return full if it would go to too many accounts; nothing new if all of them have a post in it
    Done add(WorkspaceId workspace, CampaignId campaign, List<NewPost> posts, PersonId by);

    /// @return the accounts whose posts are certainly not out and may still leave, by themselves or by a retry
    List<AccountId> unsent(WorkspaceId workspace, CampaignId campaign);

    /// @param revision the one that the change was made on
    record Edit(String name, Content content, long revision) {}
}
