package com.clickkloudy.api.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Leads people who come back from a sign-in page to the address under which they have signed in here. Some
/// platforms send people back to this machine by its number alone, and browsers take that for another machine
/// than its name.
final class WayBack {
    private static final Set<String> NUMBERS = Set.of("127.0.0.1", "[::1]");
    private static final String NAME = "localhost";

    private WayBack() {}

    /// @param callback where people are expected
    /// @param host where they came to
    /// @param query what they brought along, still encoded
    /// @return where to go on; empty where they are right already
    static Optional<URI> of(URI callback, String host, @Nullable String query) {
        return NAME.equals(callback.getHost()) && NUMBERS.contains(host) && query != null
                ? address(callback + "?" + query)
                : Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }
}
