package com.clickkloudy.activities.account;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.system.Renewals;
import com.clickkloudy.storage.system.Renewals.Due;
import com.clickkloudy.workflows.account.Refreshing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renews, a few at a time, the sign-ins whose time has come. One that fails holds up no other.
final class RefreshDue implements Refreshing {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshDue.class);
    private static final int MANY = 200;
    private static final int AT_ONCE = 4;
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofHours(6);
    private final Renewals renewals;
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final RenewSignIn renew;
    private final RandomGenerator random;
    private final Clock clock;

    RefreshDue(
            Renewals renewals,
            Accounts accounts,
            AccountSecrets secrets,
            RenewSignIn renew,
            RandomGenerator random,
            Clock clock) {
        this.renewals = renewals;
        this.accounts = accounts;
        this.secrets = secrets;
        this.renew = renew;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public int refreshDue() {
        var end = clock.instant().plus(AT_MOST);
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<Boolean>> tasks = renewals.due(MANY).stream()
                    .map(due -> threads.submit(() -> clock.instant().isBefore(end) && refresh(due)))
                    .toList();
            return (int) tasks.stream().filter(RefreshDue::await).count();
        }
    }

    private static boolean await(Future<Boolean> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            LOG.warn("A sign-in could not be renewed ahead of its end.", failed.getCause());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Renewing was interrupted.", stopped);
        }
    }

    private boolean refresh(Due due) {
        var account = accounts.find(due.workspace(), due.account());
        var old = secrets.find(due.workspace(), due.account());
        return account.isPresent() && old.isPresent() && refresh(account.get(), old.get());
    }

    /// Whatever comes of it, the next try is not at once.
    private boolean refresh(Account account, Credentials old) {
        secrets.putOff(account.workspace(), account.id(), pause(old));
        return renew.ahead(account, old) instanceof Session.Open(Credentials now) && !now.equals(old);
    }

    /// Not all accounts of a platform that was away come back in the same second.
    private Duration pause(Credentials credentials) {
        var end = credentials.expiresAt().orElse(Instant.MAX);
        var left = Duration.between(clock.instant(), end).dividedBy(10);
        var usual = left.compareTo(SOON) < 0 ? SOON : left.compareTo(LATE) > 0 ? LATE : left;
        return usual.plusMillis((long) (usual.toMillis() * random.nextDouble()));
    }
}
