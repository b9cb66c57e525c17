package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.platform.PlatformId;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where requests may go besides the public internet.
///
/// @param allow `host:port` of servers that may be asked although they stand in a private network, and without
///     encryption
/// @param simulator where the platforms are played; empty outside the sandbox
/// @param longest no call takes longer, whatever a platform may need
public record Outbound(Set<String> allow, Optional<URI> simulator, Duration longest) {
    private static final Duration UNBOUNDED = Duration.ofHours(12);

    public Outbound {
        var all = new HashSet<String>();
        allow.forEach(each -> all.add(checked(each)));
        simulator.ifPresent(uri -> all.add(checked(uri.getHost() + ":" + uri.getPort())));
        allow = Set.copyOf(all);
    }

    /// @param allow a comma list of `host:port`; may be blank
    /// @param simulator an http address; blank outside the sandbox
    public static Outbound of(String allow, String simulator) {
        var hosts = Arrays.stream(allow.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        var address = Optional.of(simulator.strip()).filter(each -> !each.isEmpty());
        return new Outbound(Set.copyOf(hosts), address.map(URI::create), UNBOUNDED);
    }

    /// @return the same, in more of a hurry
    public Outbound within(Duration time) {
        return new Outbound(allow, simulator, time);
    }

    public boolean allows(String host, int port) {
        return allow.contains(bare(host) + ":" + port);
    }

    /// @return where a platform is played, in the sandbox
    Optional<URI> played(PlatformId platform) {
        return simulator.map(uri -> URI.create(uri.toString().replaceAll("/+$", "") + "/" + platform.slug()));
    }

    /// @return what a server is counted by: its host and port, and in the sandbox, where one host plays all, the
    ///     path too
    String host(URI base) {
        var authority = String.valueOf(base.getRawAuthority()).toLowerCase(Locale.ROOT);
        var isPlayed =
                simulator.map(URI::getRawAuthority).filter(authority::equals).isPresent();
        return isPlayed ? authority + base.getRawPath().replaceAll("/+$", "") : authority;
    }

    private static String checked(String hostAndPort) {
        var colon = hostAndPort.lastIndexOf(':');
        if (colon < 1 || !hostAndPort.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(
                    "OUTBOUND_ALLOW is a comma list of host:port; '" + hostAndPort + "' is none.");
        }
        return bare(hostAndPort.substring(0, colon)) + hostAndPort.substring(colon);
    }

    private static String bare(String host) {
        return host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }
}
