package com.clickkloudy.storage.account;

/// How an account is, worst first.
public enum AccountHealth {
    SIGNED_OUT,
    NOT_REACHED,
    HEALTHY
}
