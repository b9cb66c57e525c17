package com.clickkloudy.storage.account;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformId;

/// An account that may be published to from now on.
///
/// @param id its id, unless the workspace knows the account already
public record Connection(
        AccountId id, PlatformId platform, String remoteId, Description description, Credentials credentials) {}
