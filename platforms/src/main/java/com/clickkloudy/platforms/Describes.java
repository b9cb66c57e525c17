package com.clickkloudy.platforms;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Limits;
import java.net.URI;
import java.util.Optional;

/// Can tell how an account is and what it takes: its server's limits, its present name.
public interface Describes extends Connector {
    Described describe(Account account, Credentials credentials);

    sealed interface Described {
        record Now(String handle, String name, Optional<URI> avatar, Limits limits) implements Described {}

        record Failed(Failure failure) implements Described {}
    }
}
