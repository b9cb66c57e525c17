package com.clickkloudy.activities.account;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Describes.Described;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.AccountSecrets.Held;
import com.clickkloudy.storage.account.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Renews the sign-in of an account. One at a time does so, over all workers; and what a platform takes but once is
/// handed in but once: that it is about to be is written down before.
public final class RenewSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(RenewSignIn.class);
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);
    private static final int TRIES_TO_SAVE = 3;
    private static final String ENDED = "The platform ended the sign-in. Connect it again.";
    private static final String LOST = "The answer got lost when the sign-in was renewed, and the platform lets it be"
            + " renewed only once. Connect it again.";
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final Platforms platforms;
    private final EngineTimes times;
    private final Clock clock;

    public RenewSignIn(Accounts accounts, AccountSecrets secrets, Platforms platforms, EngineTimes times, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.platforms = platforms;
        this.times = times;
        this.clock = clock;
    }

    /// Renews what is about to end. Where there is nothing new yet, the old sign-in goes on while it lasts.
    public Session ahead(Account account, Credentials old) {
        var session = renew(new Asked(account, old, hasEnded(old)));
        var later = session instanceof Session.Closed(Failure failure) && !(failure instanceof Failure.SignedOut);
        return later && !hasEnded(old) ? new Session.Open(old) : session;
    }

    /// Renews what the platform no longer takes.
    public Session refused(Account account, Credentials old) {
        return renew(new Asked(account, old, true));
    }

    private Session renew(Asked asked) {
        var account = asked.account();
        var refreshes = platforms.find(account.platform(), Refreshes.class);
        if (refreshes.isEmpty()) {
            return asked.over() ? signedOut(account, ENDED) : new Session.Open(asked.old());
        }
        return secrets.refreshing(
                account.workspace(),
                account.id(),
                found -> found.map(held -> alone(asked, held, refreshes.get())).orElseGet(RenewSignIn::disconnected));
    }

    /// Somebody else may have renewed it meanwhile, or tried to.
    private Session alone(Asked asked, Held held, Refreshes refreshes) {
        if (!held.credentials().equals(asked.old())) {
            return new Session.Open(held.credentials());
        }
        var again = refreshes.safeFor(asked.old());
        var usedUp = held.handedIn().filter(at -> !clock.instant().isBefore(at.plus(again)));
        return usedUp.map(at -> unsure(asked, at)).orElseGet(() -> handIn(asked, refreshes));
    }

    private Session handIn(Asked asked, Refreshes refreshes) {
        var account = asked.account();
        secrets.handIn(account.workspace(), account.id());
        return switch (call(refreshes, asked)) {
            case Refreshed.Renewed(Credentials fresh) -> keep(account, fresh);
            case Refreshed.Failed(Failure.SignedOut failure) -> signedOut(account, failure.message());
            case Refreshed.Failed(Failure.Ambiguous failure) -> new Session.Closed(failure);
            case Refreshed.Failed(Failure failure) -> {
                secrets.handBack(account.workspace(), account.id());
                yield new Session.Closed(failure);
            }
        };
    }

    /// A bug in a connector is no proof that the platform took nothing.
    private static Refreshed call(Refreshes refreshes, Asked asked) {
        try {
            return refreshes.refresh(asked.account(), asked.old());
        } catch (RuntimeException bug) {
            LOG.error(
                    "A connector failed while it renewed a sign-in. account={}",
                    asked.account().id(),
                    bug);
            return new Refreshed.Failed(new Failure.Ambiguous("Renewing the sign-in broke off."));
        }
    }

    /// Nobody else has these any more, so one failure of the database is not the end of them.
    private Session keep(Account account, Credentials fresh) {
        for (var tried = 1; ; tried++) {
            try {
                var kept = secrets.save(account.workspace(), account.id(), fresh);
                return kept ? new Session.Open(fresh) : disconnected();
            } catch (DataAccessException | TransactionException away) {
                if (tried == TRIES_TO_SAVE) {
                    throw away;
                }
            }
        }
    }

    /// The old sign-in may still be good, whatever became of its renewal.
    private Session unsure(Asked asked, Instant handedIn) {
        var account = asked.account();
        if (clock.instant().isBefore(handedIn.plus(times.settled(LONGEST_CALL)))) {
            return new Session.Closed(new Failure.Unreachable("The sign-in is being renewed."));
        }
        var describes = platforms.find(account.platform(), Describes.class);
        if (describes.isEmpty()) {
            return asked.over() ? signedOut(account, LOST) : new Session.Open(asked.old());
        }
        return switch (describes.get().describe(account, asked.old())) {
            case Described.Now now -> new Session.Open(asked.old());
            case Described.Failed(Failure.SignedOut no) -> signedOut(account, LOST);
            case Described.Failed(Failure failure) -> new Session.Closed(failure);
        };
    }

    /// Parks the account itself, once, so that a person is told once.
    private Session signedOut(Account account, String reason) {
        accounts.markSignedOut(account.workspace(), account.id(), reason);
        return new Session.Closed(new Failure.SignedOut(reason));
    }

    private static Session disconnected() {
        return new Session.Closed(new Failure.SignedOut("The account was disconnected."));
    }

    private boolean hasEnded(Credentials credentials) {
        return credentials
                .expiresAt()
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent();
    }

    /// @param over whether the old sign-in is known to be of no more use
    private record Asked(Account account, Credentials old, boolean over) {}
}
