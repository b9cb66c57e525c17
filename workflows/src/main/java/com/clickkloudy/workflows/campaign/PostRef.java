package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;

/// Points to a post.
///
/// @param version of the campaign, as it was when the post was put into a batch
public record PostRef(CampaignRef campaign, PostId post, AccountId account, PlatformId platform, int version) {}
