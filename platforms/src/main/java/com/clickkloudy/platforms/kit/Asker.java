package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Budget.Purpose;
import com.clickkloudy.model.platform.Budget.Whose;
import java.net.URI;
import java.util.Optional;

/// On whose behalf the current thread asks a platform, so that the kit can count each request in the right limits
/// without a connector saying so. The front door sets it around every call of a connector.
///
/// @param account empty while one is being connected
/// @param server the account's own, on platforms of many
public record Asker(Optional<Account> account, Optional<String> server, Purpose purpose) {
    /// Who asks now; nobody is known outside the front door.
    public static final ScopedValue<Asker> CURRENT = ScopedValue.newInstance();

    private static final Asker NOBODY = new Asker(Optional.empty(), Optional.empty(), Purpose.OTHER);

    public static Asker of(Account account, Credentials credentials, Purpose purpose) {
        return new Asker(Optional.of(account), credentials.server(), purpose);
    }

    public static Asker nobody() {
        return NOBODY;
    }

    static Asker current() {
        return CURRENT.orElse(NOBODY);
    }

    /// @param host what the server that is asked is counted by
    Whose whose(URI base, String host) {
        return new Whose(
                account.map(each -> each.workspace().toString()), account.map(Account::remoteId), host, server(base));
    }

    private Optional<String> server(URI base) {
        if (account.isEmpty()) {
            return Optional.empty();
        }
        return server.isEmpty() ? Optional.of("") : server.filter(own -> base.equals(URI.create(own)));
    }
}
