package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Opens the sign-in of an account, renewed where it is about to end. One at a time renews, over all workers.
final class Sessions {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final Platforms platforms;
    private final Clock clock;

    Sessions(Accounts accounts, AccountSecrets secrets, Platforms platforms, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.platforms = platforms;
        this.clock = clock;
    }

    /// @param found what is kept of its sign-in
    Session open(Account account, Optional<Credentials> found) {
        if (account.status() != AccountStatus.CONNECTED) {
            return new Session.Closed(new Failure.SignedOut(
                    account.statusReason().orElse("The account is not connected. Connect it again.")));
        }
        return found.map(credentials ->
                        endsSoon(credentials) ? renew(account, credentials) : new Session.Open(credentials))
                .orElseGet(() -> new Session.Closed(new Failure.SignedOut("Its sign-in is gone. Connect it again.")));
    }

    /// Renews what the platform no longer takes, unless somebody else has just done so.
    Session renew(Account account, Credentials stale) {
        var refreshes = platforms.find(account.platform(), Refreshes.class);
        if (refreshes.isEmpty()) {
            return signedOut(account, new Failure.SignedOut("The platform ended the sign-in. Connect it again."));
        }
        return secrets.refreshing(
                account.workspace(), account.id(), current -> renew(account, stale, current, refreshes.get()));
    }

    private Session renew(Account account, Credentials stale, Optional<Credentials> current, Refreshes refreshes) {
        if (current.isEmpty()) {
            return new Session.Closed(new Failure.SignedOut("The account was disconnected."));
        }
        if (!current.get().equals(stale)) {
            return new Session.Open(current.get());
        }
        return switch (refreshes.refresh(account, stale)) {
            case Refreshed.Renewed(Credentials fresh) -> {
                secrets.save(account.workspace(), account.id(), fresh);
                yield new Session.Open(fresh);
            }
            case Refreshed.Failed(Failure.SignedOut failure) -> signedOut(account, failure);
            case Refreshed.Failed(Failure failure) -> new Session.Closed(failure);
        };
    }

    /// Parks the account itself, once, so that a person is told once.
    private Session signedOut(Account account, Failure.SignedOut failure) {
        accounts.markSignedOut(account.workspace(), account.id(), failure.message());
        return new Session.Closed(failure);
    }

    private boolean endsSoon(Credentials credentials) {
        return credentials
                .expiresAt()
                .filter(end -> end.isBefore(clock.instant().plus(MARGIN)))
                .isPresent();
    }

    /// A sign-in, or why there is none.
    sealed interface Session {
        record Open(Credentials credentials) implements Session {}

        record Closed(Failure failure) implements Session {}
    }
}
