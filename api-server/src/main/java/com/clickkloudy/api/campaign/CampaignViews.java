package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.storage.media.Uploads;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Campaigns as they are shown, with what their posts have come to.
@Component
final class CampaignViews {
    private final Campaigns campaigns;
    private final Posts posts;
    private final Uploads uploads;
    private final TemporalLinks links;

    CampaignViews(Campaigns campaigns, Posts posts, Uploads uploads, TemporalLinks links) {
        this.campaigns = campaigns;
        this.posts = posts;
        this.uploads = uploads;
        this.links = links;
    }

    Campaign find(WorkspaceId workspace, UUID id) {
        return campaigns.find(workspace, new CampaignId(id)).orElseThrow(Refusal::notFound);
    }

    CampaignAnswer show(WorkspaceId workspace, UUID id) {
        var campaign = find(workspace, id);
        var counts = posts.counts(workspace, List.of(campaign.id())).getOrDefault(campaign.id(), List.of());
        var started = campaigns.isStarted(workspace, campaign.id());
        var files = files(workspace, campaign.content());
        var before = posts.saidBefore(workspace, campaign.id());
        return CampaignAnswer.of(campaign, counts, files, before, links.campaign(campaign.id()), started);
    }

    List<CampaignItem> items(WorkspaceId workspace, List<Campaign> page) {
        var counts = posts.counts(workspace, page.stream().map(Campaign::id).toList());
        return page.stream()
                .map(each -> CampaignItem.of(each, counts.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /// In the order of the content.
    List<Media> files(WorkspaceId workspace, Content content) {
        var ids = content.attachments().stream()
                .map(Content.Attachment::media)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? List.of()
                : uploads.findAll(workspace, ids).stream()
                        .sorted(Comparator.comparingInt(media -> ids.indexOf(media.id())))
                        .toList();
    }
}
