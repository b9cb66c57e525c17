package com.clickkloudy.workflows.wire;

import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.platform.PlatformId;

/// Workflow ids, safe in addresses.
public final class Ids {
    public static final String SWEEP = "sweep";
    public static final String REFRESH = "refresh-tokens";

    private Ids() {}

    public static String campaign(CampaignId campaign) {
        return "campaign-" + campaign;
    }

    public static String batch(CampaignId campaign, int version, PlatformId platform, int number) {
        return campaign(campaign) + "-v" + version + "-" + platform + "-" + number;
    }

    public static String post(PostId post) {
        return "post-" + post;
    }

    public static String series(SeriesId series) {
        return "series-" + series;
    }
}
