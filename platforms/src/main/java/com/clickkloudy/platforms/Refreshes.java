package com.clickkloudy.platforms;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;

/// Can renew a sign-in that ends. Called for one account at a time, never twice with the same credentials at once.
public interface Refreshes extends Connector {
    Refreshed refresh(Account account, Credentials credentials);

    /// The new sign-in, or why there is none; only [Failure.SignedOut] means that a person is needed.
    sealed interface Refreshed {
        record Renewed(Credentials credentials) implements Refreshed {}

        record Failed(Failure failure) implements Refreshed {}
    }
}
