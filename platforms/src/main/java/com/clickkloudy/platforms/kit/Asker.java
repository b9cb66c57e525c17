package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Budget.Purpose;
import com.clickkloudy.model.platform.Budget.Whose;
import com.clickkloudy.model.platform.CountedAs;
import java.net.URI;
import java.util.Optional;

/// On whose behalf the current thread asks a platform, so that the kit can count each request in the right limits
/// without a connector saying so. The front door sets it around every call of a connector.
///
/// @param account empty while one is being connected
public record Asker(Optional<CountedAs> account, Purpose purpose) {
    /// Who asks now; nobody is known outside the front door.
    public static final ScopedValue<Asker> CURRENT = ScopedValue.newInstance();

    private static final Asker NOBODY = new Asker(Optional.empty(), Purpose.OTHER);

    public static Asker of(Account account, Credentials credentials, Purpose purpose) {
        var counted = CountedAs.of(account.workspace(), account.remoteId(), credentials.server(), credentials.app());
        return new Asker(Optional.of(counted), purpose);
    }

    public static Asker nobody() {
        return NOBODY;
    }

    static Asker current() {
        return CURRENT.orElse(NOBODY);
    }

    /// @param host what the server that is asked is counted by, if it is not the account's own
    Whose whose(URI base, String host) {
        var server = account.map(CountedAs::server).filter(own -> own.isEmpty() || base.equals(URI.create(own)));
        var counted = server.flatMap(own -> account.map(CountedAs::host)).filter(own -> !own.isEmpty());
        return new Whose(account.map(CountedAs::app), account.map(CountedAs::account), counted.orElse(host), server);
    }
}
