package com.clickkloudy.model.account;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// One identity on one platform: a person's profile, a page, a channel. Unique by workspace, platform and remote id.
///
/// @param remoteId what the platform calls it, for ever
/// @param handle what people call it
/// @param home the address of its page, where it has one
/// @param limits what this very account takes; the platform's usual limits where it knows no other
/// @param checkedAt when the account last answered; empty before the first time
public record Account(
        AccountId id,
        WorkspaceId workspace,
        PlatformId platform,
        String remoteId,
        String handle,
        String name,
        Optional<URI> home,
        Optional<URI> avatar,
        AccountStatus status,
        Optional<String> statusReason,
        Limits limits,
        Instant connectedAt,
        Optional<Instant> checkedAt) {

    public Account {
        if (remoteId.isBlank() || handle.isBlank()) {
            throw new IllegalArgumentException("An account needs the platform's id and a handle.");
        }
    }

    /// @return true if a post may be sent to it
    public boolean isReady() {
        return status == AccountStatus.CONNECTED;
    }
}
