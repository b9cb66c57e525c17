package com.clickkloudy.platforms;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import java.time.Duration;

/// Can renew a sign-in that ends. Called for one account at a time, never twice with the same credentials at once.
public interface Refreshes extends Connector {
    Refreshed refresh(Account account, Credentials credentials);

    /// How long after credentials were handed in they may be handed in again, where nobody knows what came of the
    /// first time: no time at all where the platform takes them but once, or ends the sign-in of whoever tries.
    default Duration safeFor(Credentials credentials) {
        return Duration.ZERO;
    }

    /// The new sign-in, or why there is none. Only [Failure.SignedOut] means that a person is needed.
    /// After [Failure.Ambiguous] the platform may have taken the credentials; after every other failure
    /// it did not, or it is safe to hand them in again.
    sealed interface Refreshed {
        record Renewed(Credentials credentials) implements Refreshed {}

        record Failed(Failure failure) implements Refreshed {}
    }
}
