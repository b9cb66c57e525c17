package com.clickkloudy.simulator.oauth;

import java.time.Instant;
import java.util.Set;

/// What an authorization code stands for.
///
/// @param place where it is good: an instance, or empty where a platform is one
/// @param challenge of PKCE (S256); empty where the application sent none
public record Code(
        String place,
        String client,
        String redirect,
        Set<String> scopes,
        String account,
        String challenge,
        Instant at,
        long serial) {
    public Code {
        scopes = Set.copyOf(scopes);
    }
}
