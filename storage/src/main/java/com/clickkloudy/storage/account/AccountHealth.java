package com.clickkloudy.storage.account;

/// How an account is, worst first.
public enum AccountHealth {
    SIGNED_OUT,
    NOT_REACHED,
    /// Its sign-in ends within a week, and only a person can renew it.
    EXPIRES_SOON,
    HEALTHY
}
