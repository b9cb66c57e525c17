package com.clickkloudy.model.campaign;

/// How far a campaign has come.
public enum CampaignState {
    DRAFT,
    SCHEDULED,
    PUBLISHING,
    FINISHED,
    CANCELLED
}
