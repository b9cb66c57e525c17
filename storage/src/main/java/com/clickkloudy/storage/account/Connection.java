package com.clickkloudy.storage.account;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import java.util.Optional;

/// An account that may be published to from now on.
///
/// @param id its id, unless the workspace knows the account already
/// @param app our registration by which it was connected, where by one
public record Connection(
        AccountId id,
        PlatformId platform,
        String remoteId,
        Description description,
        Credentials credentials,
        Optional<PlatformAppId> app) {

    public Connection(
            AccountId id, PlatformId platform, String remoteId, Description description, Credentials credentials) {
        this(id, platform, remoteId, description, credentials, Optional.empty());
    }
}
