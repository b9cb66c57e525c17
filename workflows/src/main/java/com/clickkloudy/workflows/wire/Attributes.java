package com.clickkloudy.workflows.wire;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// What operators search workflows by. They are not sealed: ids, states and times only, never names or texts.
public final class Attributes {
    public static final SearchAttributeKey<String> CAMPAIGN = SearchAttributeKey.forKeyword("CampaignId");
    public static final SearchAttributeKey<String> WORKSPACE = SearchAttributeKey.forKeyword("WorkspaceId");
    public static final SearchAttributeKey<String> ACCOUNT = SearchAttributeKey.forKeyword("AccountId");
    public static final SearchAttributeKey<String> PLATFORM = SearchAttributeKey.forKeyword("Platform");
    public static final SearchAttributeKey<String> POST_STATUS = SearchAttributeKey.forKeyword("PostStatus");
    public static final SearchAttributeKey<String> FAILURE = SearchAttributeKey.forKeyword("FailureKind");
    public static final SearchAttributeKey<OffsetDateTime> SCHEDULED_AT =
            SearchAttributeKey.forOffsetDateTime("ScheduledAt");
    public static final SearchAttributeKey<Long> FAILED_POSTS = SearchAttributeKey.forLong("FailedPosts");

    /// Every attribute that has to be registered before a workflow can start.
    public static final List<SearchAttributeKey<?>> ALL =
            List.of(CAMPAIGN, WORKSPACE, ACCOUNT, PLATFORM, POST_STATUS, FAILURE, SCHEDULED_AT, FAILED_POSTS);

    private Attributes() {}

    public static SearchAttributes ofCampaign(WorkspaceId workspace, CampaignId campaign) {
        return SearchAttributes.newBuilder()
                .set(WORKSPACE, workspace.toString())
                .set(CAMPAIGN, campaign.toString())
                .build();
    }

    public static SearchAttributes ofSeries(WorkspaceId workspace) {
        return SearchAttributes.newBuilder()
                .set(WORKSPACE, workspace.toString())
                .build();
    }

    public static SearchAttributes ofBatch(
            WorkspaceId workspace, CampaignId campaign, PlatformId platform, Instant slot) {
        return SearchAttributes.newBuilder(ofCampaign(workspace, campaign))
                .set(PLATFORM, platform.slug())
                .set(SCHEDULED_AT, slot.atOffset(ZoneOffset.UTC))
                .build();
    }

    public static SearchAttributes ofPost(
            SearchAttributes campaign, AccountId account, PlatformId platform, FailureKind failure) {
        return SearchAttributes.newBuilder(campaign)
                .set(ACCOUNT, account.toString())
                .set(PLATFORM, platform.slug())
                .set(POST_STATUS, PostState.ATTENTION.name())
                .set(FAILURE, failure.name())
                .build();
    }
}
