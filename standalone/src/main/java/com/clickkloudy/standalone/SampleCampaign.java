package com.clickkloudy.standalone;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Campaigns.NewPost;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The first campaign of a sandbox.
final class SampleCampaign {
    private static final String TEXT = """
            The harbour festival opens on Friday at 18:00. Bring an umbrella, and somebody you like.

            https://example.org/harbour #harbour""";
    private final WorkspaceId workspace;
    private final Content content;
    private final List<Account> accounts;
    private final CampaignId id = new CampaignId(UUID.randomUUID());

    SampleCampaign(WorkspaceId workspace, Content content, List<Account> accounts) {
        this.workspace = workspace;
        this.content = content;
        this.accounts = List.copyOf(accounts);
    }

    static Content content(MediaId picture) {
        var alt = "A harbour at dusk: three sails under a low sun.";
        return new Content(TEXT, List.of(new Content.Attachment(picture, alt)));
    }

    CampaignId id() {
        return id;
    }

    /// @return its revision
    long add(OneProcess process, PersonId by) {
        var campaigns = process.bean(Campaigns.class);
        var posts = accounts.stream()
                .map(each -> new NewPost(new PostId(UUID.randomUUID()), each.id(), each.platform()))
                .toList();
        var now = process.bean(Clock.class).instant();
        var draft = new Campaign(
                id,
                workspace,
                "Harbour festival",
                content,
                accounts.stream().map(Account::id).toList(),
                List.of(),
                Optional.of(new Schedule.Now(Duration.ofHours(6))),
                CampaignState.DRAFT,
                Gate.OPEN,
                1,
                1,
                Optional.empty(),
                now);
        campaigns.add(draft, by, now, posts);
        return campaigns.find(workspace, id).orElseThrow().revision();
    }
}
