package com.clickkloudy.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriComponentsBuilder;

/// What whoever runs the installation decides about this server; settings `clickkloudy.*`.
///
/// @param url the public address, as people type it (`CLICKKLOUDY_URL`)
/// @param webUi the folder of the built web UI; where it is not given, the one that was packed along
/// @param trustedProxies regular expressions of the addresses whose `X-Forwarded-*` headers are believed
@ConfigurationProperties("clickkloudy")
public record ApiSettings(
        URI url, Optional<String> webUi, @DefaultValue List<String> trustedProxies) {
    public ApiSettings {
        if (url.getHost() == null || !url.getPath().replace("/", "").isEmpty()) {
            throw new IllegalArgumentException(
                    "CLICKKLOUDY_URL is an address such as https://social.example.org, without a path, not " + url);
        }
    }

    /// @return where platforms' sign-in pages send people back to
    public URI callback() {
        return UriComponentsBuilder.fromUri(url)
                .replacePath("/api/v1/connections/callback")
                .build()
                .toUri();
    }

    public boolean isHttps() {
        return "https".equals(url.getScheme());
    }
}
