package com.clickkloudy.model.platform;

import com.clickkloudy.model.access.WorkspaceId;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// What an account's calls are counted by, under names that are the same wherever limits are kept: in plans, in the
/// budget and in holds.
///
/// @param app one registration: the app by which the account was connected; else its workspace's, and where a
///     platform is many servers, one server's
/// @param account the platform's own name for the account
/// @param server the address of the account's own server; empty where the platform itself is the server
public record CountedAs(String app, String account, String server) {
    /// @param server as the account's credentials name it; absent where the platform itself is the server
    public static CountedAs of(WorkspaceId workspace, String remoteId, Optional<String> server) {
        var app = workspace + server.map(own -> " " + own).orElse("");
        return new CountedAs(app, remoteId, server.orElse(""));
    }

    /// @param registration the [PlatformAppId] by which the account was connected, where by one: whoever else uses the
    ///     same app shares its limits, also in another workspace
    public static CountedAs of(
            WorkspaceId workspace, String remoteId, Optional<String> server, Optional<String> registration) {
        var alone = of(workspace, remoteId, server);
        return registration
                .map(app -> new CountedAs(app, remoteId, alone.server()))
                .orElse(alone);
    }

    /// @return what its server is counted by, however the address is written: host, port and path; empty where the
    ///     platform itself is the server
    public String host() {
        var address = URI.create(server);
        var authority = Optional.ofNullable(address.getRawAuthority()).orElse("");
        var path = Optional.ofNullable(address.getRawPath()).orElse("");
        return authority.toLowerCase(Locale.ROOT) + path.replaceAll("/+$", "");
    }
}
