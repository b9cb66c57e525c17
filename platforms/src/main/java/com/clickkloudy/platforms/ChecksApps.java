package com.clickkloudy.platforms;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import java.net.URI;
import java.util.Optional;

/// Can tell whether a registration of ours is of use before anybody signs in by it.
public interface ChecksApps extends Connector {
    /// @param callback where the platform's sign-in page would send people back to
    /// @return why it is of no use, or why that could not be seen now; empty where nothing speaks against it
    Optional<Failure> check(Credentials app, URI callback);
}
