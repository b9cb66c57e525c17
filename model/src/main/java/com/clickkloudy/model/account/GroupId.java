package com.clickkloudy.model.account;

import java.util.UUID;

/// Names a group of accounts.
public record GroupId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
