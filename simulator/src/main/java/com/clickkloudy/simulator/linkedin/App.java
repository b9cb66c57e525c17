package com.clickkloudy.simulator.linkedin;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// An application that is registered here, and what it was given.
///
/// @param isApproved whether it gets refresh tokens
record App(String id, String secret, Set<String> scopes, boolean isApproved) {
    private static final Set<String> SHARING = Set.of("openid", "profile", "email", "w_member_social");
    static final App OPEN = new App("clickkloudy", "sandbox-secret", SHARING, false);
    static final App APPROVED = new App("clickkloudy-approved", "sandbox-secret", more(), true);

    App {
        scopes = Set.copyOf(scopes);
    }

    private static Set<String> more() {
        var scopes = new TreeSet<>(SHARING);
        scopes.addAll(Set.of("r_basicprofile", "r_member_social", "r_member_postAnalytics"));
        return scopes;
    }

    static Optional<App> named(String id) {
        return id.equals(OPEN.id())
                ? Optional.of(OPEN)
                : Optional.of(APPROVED).filter(app -> app.id().equals(id));
    }
}
