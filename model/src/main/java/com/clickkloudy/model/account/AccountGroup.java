package com.clickkloudy.model.account;

import com.clickkloudy.model.access.WorkspaceId;
import java.time.Instant;
import java.util.Locale;

/// Accounts that people choose together, under a name. An account may be in several.
///
/// @param revision counts every change
public record AccountGroup(GroupId id, WorkspaceId workspace, String name, long revision, Instant createdAt) {
    public static final int MAX_NAME = 100;
    public static final int MAX_ACCOUNTS = 1_000;
    /// In one workspace.
    public static final int MAX_GROUPS = 200;

    public AccountGroup {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("A group's name has 1 to " + MAX_NAME + " characters.");
        }
    }

    /// @return what two names must not share: people do not tell `Clients` from `clients`
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
