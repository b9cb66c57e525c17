package com.clickkloudy.activities.account;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;

/// A sign-in, or why there is none.
public sealed interface Session {
    record Open(Credentials credentials) implements Session {}

    record Closed(Failure failure) implements Session {}
}
