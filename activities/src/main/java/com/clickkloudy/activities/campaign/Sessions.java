package com.clickkloudy.activities.campaign;

import com.clickkloudy.activities.account.RenewSignIn;
import com.clickkloudy.activities.account.Session;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Opens the sign-in of an account, renewed where it is about to end.
final class Sessions {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private final RenewSignIn renew;
    private final Clock clock;

    Sessions(RenewSignIn renew, Clock clock) {
        this.renew = renew;
        this.clock = clock;
    }

    /// @param found what is kept of its sign-in
    Session open(Account account, Optional<Credentials> found) {
        if (account.status() != AccountStatus.CONNECTED) {
            return new Session.Closed(new Failure.SignedOut(
                    account.statusReason().orElse("The account is not connected. Connect it again.")));
        }
        return found.map(credentials ->
                        endsSoon(credentials) ? renew.ahead(account, credentials) : new Session.Open(credentials))
                .orElseGet(() -> new Session.Closed(new Failure.SignedOut("Its sign-in is gone. Connect it again.")));
    }

    /// Renews what the platform no longer takes, unless somebody else has just done so.
    Session renew(Account account, Credentials stale) {
        return renew.refused(account, stale);
    }

    private boolean endsSoon(Credentials credentials) {
        return credentials
                .expiresAt()
                .filter(end -> end.isBefore(clock.instant().plus(MARGIN)))
                .isPresent();
    }
}
