package com.clickkloudy.simulator.mastodon;

import java.time.Instant;
import java.util.Set;

/// What an authorization code stands for. It is good for one exchange, for ten minutes.
///
/// @param challenge of PKCE (S256); empty where the application sent none
record Code(
        String instance,
        String client,
        String redirect,
        Set<String> scopes,
        String account,
        String challenge,
        Instant at,
        long serial) {
    Code {
        scopes = Set.copyOf(scopes);
    }
}
