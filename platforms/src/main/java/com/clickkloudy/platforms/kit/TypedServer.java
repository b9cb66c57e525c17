package com.clickkloudy.platforms.kit;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the address of a server as people type it.
final class TypedServer {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private TypedServer() {}

    static Optional<URI> read(String server, Outbound outbound) {
        var text = server.strip();
        if (text.regionMatches(true, 0, "https://", 0, 8)) {
            return address("https", text.substring(8));
        }
        if (text.regionMatches(true, 0, "http://", 0, 7)) {
            return address("http", text.substring(7)).filter(uri -> outbound.allows(uri.getHost(), uri.getPort()));
        }
        return text.contains("://") ? Optional.empty() : withoutScheme(text, outbound);
    }

    private static Optional<URI> withoutScheme(String text, Outbound outbound) {
        return address("http", text)
                .filter(uri -> HERE.contains(uri.getHost()) && outbound.allows(uri.getHost(), uri.getPort()))
                .or(() -> address("https", text));
    }

    private static Optional<URI> address(String scheme, String rest) {
        var slash = rest.indexOf('/');
        var host = slash < 0 ? rest : rest.substring(0, slash);
        var path = slash < 0 ? "" : rest.substring(slash).replaceAll("/+$", "");
        try {
            var uri = new URI(scheme + "://" + ascii(host) + path);
            return Optional.of(uri).filter(TypedServer::isPlain);
        } catch (URISyntaxException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String ascii(String host) {
        return host.startsWith("[") ? host : IDN.toASCII(host).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && !uri.getRawPath().matches(".*/\\.{1,2}(/.*)?");
    }
}
