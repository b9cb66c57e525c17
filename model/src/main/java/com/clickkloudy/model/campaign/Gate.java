package com.clickkloudy.model.campaign;

/// Whether posts of a campaign may leave. Every claim asks it; after a closed gate is answered, no post is claimed.
public enum Gate {
    OPEN,
    PAUSED,
    CANCELLED
}
