package com.clickkloudy.platforms.ghost;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Request;
import com.clickkloudy.platforms.kit.signin.Jwt;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One site, asked as its integration: below `ghost/api/admin/`, each request with a token of its own
/// (https://docs.ghost.org/admin-api#token-authentication, 2026-11-22).
final class GhostSite {
    /// Ghost takes none that is older than five minutes.
    private static final Duration HOLDS = Duration.ofMinutes(2);
    /// Clocks differ: what is signed in Ghost's future would be refused.
    private static final Duration EARLIER = Duration.ofSeconds(30);

    private final Kit kit;
    private final Http http;
    private final Credentials credentials;

    GhostSite(Kit kit, Http http, Credentials credentials) {
        this.kit = kit;
        this.http = http;
        this.credentials = credentials;
    }

    static Credentials credentials(URI site, String key) {
        return new Credentials(Map.of("key", new Secret(key)), Map.of("site", site.toString()), Optional.empty());
    }

    Credentials credentials() {
        return credentials;
    }

    Request get(String... path) {
        return signed(http.get(base(), below(path)));
    }

    Request post(String... path) {
        return signed(http.post(base(), below(path)));
    }

    Request put(String... path) {
        return signed(http.put(base(), below(path)));
    }

    Request delete(String... path) {
        return signed(http.delete(base(), below(path)));
    }

    private URI base() {
        return URI.create(credentials.fact("site"));
    }

    /// Ghost's addresses end in a slash.
    private static String[] below(String... path) {
        return Stream.of(Stream.of("ghost", "api", "admin"), Stream.of(path), Stream.of(""))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private Request signed(Request request) {
        var key = credentials.secret("key").reveal().split(":", 2);
        var secret = new Secret(key[key.length - 1]);
        var token = token(key[0], secret);
        return request.hide(credentials)
                .hide(secret)
                .hide(token)
                .header("Accept-Version", "v5.0")
                .header("Authorization", "Ghost " + token.reveal());
    }

    /// Connecting takes only keys that sign.
    private Secret token(String id, Secret secret) {
        var signedAt = kit.now().minus(EARLIER);
        var claims = Json.object()
                .with("iat", signedAt.getEpochSecond())
                .with("exp", signedAt.plus(HOLDS).getEpochSecond())
                .with("aud", "/admin/");
        return Jwt.hs256(Json.object().with("kid", id), claims, secret)
                .orElseThrow(() -> new IllegalStateException("This key signs nothing."));
    }
}
