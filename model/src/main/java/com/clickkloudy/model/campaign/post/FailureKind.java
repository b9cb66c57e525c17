package com.clickkloudy.model.campaign.post;

/// Why a post waits, is parked or has failed, as it can be counted and filtered by.
public enum FailureKind {
    THROTTLED,
    /// An operator lets nothing go to its platform.
    PAUSED,
    UNREACHABLE,
    REFUSED,
    DUPLICATE,
    SIGNED_OUT,
    FORBIDDEN,
    GONE,
    /// Sent, and nobody knows whether it arrived.
    UNCONFIRMED,
    /// Its time passed before it could leave.
    MISSED,
    /// Nobody decided within the time for decisions.
    DEADLINE
}
