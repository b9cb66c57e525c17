package com.clickkloudy.model.media;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells addresses that the rest of the internet can reach from those of one machine or network, without asking
/// anybody.
public final class PublicAddress {
    /// Names that lead nowhere outside (https://www.iana.org/assignments/special-use-domain-names, 2026-11-23).
    private static final List<String> HERE =
            List.of("localhost", "local", "internal", "lan", "home", "home.arpa", "test", "invalid", "onion");

    private PublicAddress() {}

    /// @return why nobody outside can fetch anything from it, as what follows "because"; empty where one can
    public static Optional<String> obstacle(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("it does not begin with https");
        }
        return isLiteral(host) ? number(host) : name(host);
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static Optional<String> name(String host) {
        var isHere = !host.contains(".") || HERE.stream().anyMatch(end -> host.endsWith("." + end));
        return isHere ? Optional.of("it is a name of this network alone") : Optional.empty();
    }

    private static Optional<String> number(String host) {
        try {
            var number = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
            return isPrivate(number) ? Optional.of("it is an address of this network alone") : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.of("it is no address");
        }
    }

    private static boolean isPrivate(InetAddress number) {
        return number.isLoopbackAddress()
                || number.isAnyLocalAddress()
                || number.isLinkLocalAddress()
                || number.isSiteLocalAddress()
                || number.isMulticastAddress()
                || isShared(number.getAddress(), number);
    }

    /// 100.64.0.0/10, which providers share out, and fc00::/7.
    private static boolean isShared(byte[] bytes, InetAddress number) {
        return number instanceof Inet6Address
                ? (bytes[0] & 0xfe) == 0xfc
                : bytes[0] == 100 && (bytes[1] & 0xc0) == 0x40;
    }
}
