package com.clickkloudy.simulator.mastodon;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What an access token stands for.
///
/// @param account empty for a token of the application itself
/// @param generation how often the person had taken grants back when this was given
record Grant(String instance, String account, String client, Set<String> scopes, int generation, String serial) {
    Grant {
        scopes = Set.copyOf(scopes);
    }

    String text() {
        return String.join(
                "|", instance, account, client, String.join(" ", new TreeSet<>(scopes)), "" + generation, serial);
    }

    static Grant read(String text) {
        List<String> parts = List.of(text.split("\\|", -1));
        return new Grant(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                scopes(parts.get(3)),
                Integer.parseInt(parts.get(4)),
                parts.get(5));
    }

    static Set<String> scopes(String text) {
        return Set.of(text.strip().split("[\\s+]+", -1));
    }

    /// Whether one of the granted scopes covers this one: `write` covers `write:statuses`.
    boolean covers(String scope) {
        int colon = scope.indexOf(':');
        return scopes.contains(scope) || (colon > 0 && scopes.contains(scope.substring(0, colon)));
    }

    /// Whether everything wanted lies within what was registered.
    static boolean within(Set<String> wanted, Set<String> registered) {
        var all = new Grant("", "", "", registered, 0, "");
        return wanted.stream().allMatch(all::covers);
    }
}
