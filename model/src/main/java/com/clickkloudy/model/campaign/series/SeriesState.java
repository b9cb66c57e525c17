package com.clickkloudy.model.campaign.series;

/// Whether a series makes campaigns.
public enum SeriesState {
    ACTIVE,
    PAUSED,
    /// By a person, or because its rule has no further occurrence. Final.
    ENDED
}
