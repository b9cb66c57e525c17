package com.clickkloudy.simulator.ledger;

import java.util.Locale;

/// What happened to make an entry.
public enum What {
    /// An account came to be; its facts are its credentials.
    ACCOUNT,
    /// A person took the grants of an account back.
    REVOKED,
    /// The control door changed how a platform behaves.
    SETTING,
    /// A session was renewed, once for each refresh token; by the used token's id.
    RENEWED,
    /// A client registered itself.
    REGISTERED,
    UPLOADED,
    PUBLISHED,
    /// Something stored that is no post of its own, like a rule of who may reply.
    RECORDED,
    DELETED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
