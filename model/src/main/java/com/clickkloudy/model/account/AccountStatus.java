package com.clickkloudy.model.account;

/// Whether an account can be published to.
public enum AccountStatus {
    CONNECTED,
    /// The platform no longer takes our sign-in: a person has to connect it again.
    SIGNED_OUT,
    /// A person disconnected it: its secrets are gone, its history stays.
    DISCONNECTED
}
