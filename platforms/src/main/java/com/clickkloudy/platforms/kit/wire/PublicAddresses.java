package com.clickkloudy.platforms.kit.wire;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.hc.client5.http.DnsResolver;

/// Looks up names, and refuses those that lead into our own network: a name that a person types, or that a platform
/// answers with, must not become a way to the machines behind us. The connection is made to the very addresses that
/// were judged. One address that is not public refuses the whole name.
///
/// The ranges are those of the IANA registries of special-purpose addresses
/// (https://www.iana.org/assignments/iana-ipv4-special-registry, 2026-11-22), and Azure's 168.63.129.16.
final class PublicAddresses implements DnsResolver {
    private static final List<Range> RESERVED = List.of(
            Range.of(0, 0, 0, 0, 8),
            Range.of(10, 0, 0, 0, 8),
            Range.of(100, 64, 0, 0, 10),
            Range.of(127, 0, 0, 0, 8),
            Range.of(168, 63, 129, 16, 32),
            Range.of(169, 254, 0, 0, 16),
            Range.of(172, 16, 0, 0, 12),
            Range.of(192, 0, 0, 0, 24),
            Range.of(192, 0, 2, 0, 24),
            Range.of(192, 88, 99, 0, 24),
            Range.of(192, 168, 0, 0, 16),
            Range.of(198, 18, 0, 0, 15),
            Range.of(198, 51, 100, 0, 24),
            Range.of(203, 0, 113, 0, 24),
            Range.of(224, 0, 0, 0, 3));

    private final BiPredicate<String, Integer> allowed;
    private final Names names;

    /// @param allowed hosts and ports that may be anywhere
    PublicAddresses(BiPredicate<String, Integer> allowed, Names names) {
        this.allowed = allowed;
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var found = allowed.test(host, port) ? names.find(host) : resolve(host);
        return Arrays.stream(found)
                .map(each -> new InetSocketAddress(each, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.find(host);
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new Private();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? isPublic(number(address.getAddress(), 0))
                : isPublicSix(address.getAddress());
    }

    private static boolean isPublic(int four) {
        return RESERVED.stream().noneMatch(range -> range.holds(four));
    }

    /// Only 2000::/3 is out in the world. Of it 2001::/23 and 2001:db8::/32 are not, and 2002::/16 leads to the IPv4
    /// address within; so does 64:ff9b::/96, where a network reaches IPv4 by translation.
    private static boolean isPublicSix(byte[] six) {
        var first = number(six, 0);
        if (first == 0x0064ff9b && number(six, 4) == 0 && number(six, 8) == 0) {
            return isPublic(number(six, 12));
        }
        if (first >>> 16 == 0x2002) {
            return isPublic(number(six, 2));
        }
        return first >>> 29 == 1 && first >>> 9 != 0x20010000 >>> 9 && first != 0x20010db8;
    }

    private static int number(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes).getInt(from);
    }

    private record Range(int start, int bits) {
        static Range of(int a, int b, int c, int d, int bits) {
            return new Range(a << 24 | b << 16 | c << 8 | d, bits);
        }

        boolean holds(int address) {
            return (address ^ start) >>> (32 - bits) == 0;
        }
    }

    /// How names are looked up.
    interface Names {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /// The name leads into our own network.
    static final class Private extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }
}
