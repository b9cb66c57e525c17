package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.Introduces;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.SignIn;
import com.clickkloudy.platforms.kit.signin.OAuthTerms;
import com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk;
import com.clickkloudy.platforms.kit.signin.OwnClient;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who we are to a server (<https://atproto.com/specs/oauth>, 2026-11-22): under a public address what the document
/// there says, with a key; on this very machine the client that the protocol keeps for those who develop.
///
/// @param id our client id: the document's address, or one that says all by itself
/// @param callback where the server's page sends people back to
record BlueskyClient(String id, URI callback) {
    static final String SCOPE = "atproto transition:generic";

    private static final String HERE = "http://localhost";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// @param callback of ours
    /// @return empty where no server could know us: at an address without https that is not this machine's
    static Optional<BlueskyClient> of(URI callback) {
        if ("https".equals(callback.getScheme())) {
            var document = Introduces.address(BlueskyProfile.ID, callback);
            return Optional.of(new BlueskyClient(document.toString(), callback));
        }
        return Optional.of(callback)
                .filter(uri -> THIS_MACHINE.contains(uri.getHost()))
                .map(BlueskyClient::here);
    }

    /// Servers take no name for it but the number.
    private static BlueskyClient here(URI callback) {
        var numbered = URI.create(callback.toString().replaceFirst("//localhost(?=[:/])", "//127.0.0.1"));
        var query = new LinkedHashMap<String, String>();
        query.put("redirect_uri", numbered.toString());
        query.put("scope", SCOPE);
        return new BlueskyClient(SignIn.page(URI.create(HERE), query).toString(), numbered);
    }

    Credentials app() {
        return new Credentials(Map.of(), Map.of("clientId", id), Optional.empty());
    }

    /// Whoever is known by a document has a key to prove it.
    static OAuthTerms proven(String clientId, OAuthTerms terms) {
        return clientId.startsWith(HERE + "?") ? terms : terms.but(Quirk.KEY_FOR_SECRET);
    }

    /// What servers read about us.
    static Json document(Kit kit, URI callback) {
        return Json.object()
                .with(
                        "client_id",
                        Introduces.address(BlueskyProfile.ID, callback).toString())
                .with("application_type", "web")
                .with("client_name", "clickKloudy")
                .with("client_uri", callback.resolve("/").toString())
                .with("redirect_uris", List.of(callback.toString()))
                .with("grant_types", List.of("authorization_code", "refresh_token"))
                .with("response_types", List.of("code"))
                .with("scope", SCOPE)
                .with("dpop_bound_access_tokens", true)
                .with("token_endpoint_auth_method", "private_key_jwt")
                .with("token_endpoint_auth_signing_alg", "ES256")
                .with("jwks", OwnClient.jwks(kit));
    }
}
