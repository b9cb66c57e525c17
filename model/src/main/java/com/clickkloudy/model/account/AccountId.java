package com.clickkloudy.model.account;

import java.util.UUID;

/// Names one identity on one platform.
public record AccountId(UUID value) {
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
