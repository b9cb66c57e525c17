package com.clickkloudy.storage.account;

/// In which order accounts are listed; where that leaves it open, by name.
public enum AccountOrder {
    /// The usual one: worst first.
    HEALTH,
    NAME,
    PLATFORM,
    /// Newest first.
    CONNECTED,
    /// Where a person has to sign in anew soonest first, where nobody has to last.
    SIGN_IN_END
}
