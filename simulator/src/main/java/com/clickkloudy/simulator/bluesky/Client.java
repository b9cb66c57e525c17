package com.clickkloudy.simulator.bluesky;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// An application that asks for access.
///
/// @param redirects where it may be sent back to
/// @param keys by one of which it proves itself; none for a public client
record Client(String id, List<String> redirects, Set<String> scopes, List<JsonNode> keys) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    Client {
        redirects = List.copyOf(redirects);
        scopes = Set.copyOf(scopes);
        keys = List.copyOf(keys);
    }

    static Set<String> scopes(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    boolean isConfidential() {
        return !keys.isEmpty();
    }

    /// Of an address on the caller's own machine the port does not count (RFC 8252).
    boolean mayGoBackTo(String redirect) {
        return redirects.stream().anyMatch(each -> each.equals(redirect) || isSameHere(each, redirect));
    }

    private static boolean isSameHere(String one, String other) {
        return isHere(one) && isHere(other) && withoutPort(one).equals(withoutPort(other));
    }

    static boolean isHere(String redirect) {
        try {
            var uri = URI.create(redirect);
            return "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static String withoutPort(String redirect) {
        return redirect.replaceFirst("(?<=127\\.0\\.0\\.1|\\[::1]):\\d+", "");
    }
}
