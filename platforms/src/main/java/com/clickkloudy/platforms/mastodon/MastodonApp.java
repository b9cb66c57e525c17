package com.clickkloudy.platforms.mastodon;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.signin.OAuthTerms;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Our registration at a server, and the way to sign in to it
/// (https://docs.joinmastodon.org/methods/apps/, https://docs.joinmastodon.org/methods/oauth/, 2026-08-19).
final class MastodonApp {
    static final String SCOPES = "read:accounts read:statuses write:statuses write:media";

    private final Http http;

    MastodonApp(Http http) {
        this.http = http;
    }

    Answer<Credentials> register(URI server, URI callback) {
        return http.post(server, "api", "v1", "apps")
                .form("client_name", "clickKloudy")
                .form("redirect_uris", callback.toString())
                .form("scopes", SCOPES)
                .read(reply -> app(reply, server, callback));
    }

    private static Credentials app(Reply reply, URI server, URI callback) {
        var secrets = Map.of("clientSecret", new Secret(reply.need("/client_secret")));
        var facts = Map.of(
                "server", server.toString(),
                "clientId", reply.need("/client_id"),
                "callback", callback.toString(),
                "scopes", SCOPES);
        return new Credentials(secrets, facts, Optional.empty());
    }

    /// A registration holds for one callback and one set of scopes, and servers drop those that nobody uses.
    boolean isUsable(Credentials app, URI server, URI callback) {
        var facts = app.facts();
        return server.toString().equals(facts.get("server"))
                && callback.toString().equals(facts.get("callback"))
                && SCOPES.equals(facts.get("scopes"))
                && !isForgotten(app, server);
    }

    /// Only a server that says so has forgotten it: not all of them give a token to an app alone.
    private boolean isForgotten(Credentials app, URI server) {
        return http.post(server, "oauth", "token")
                .form("grant_type", "client_credentials")
                .form("client_id", app.fact("clientId"))
                .form("client_secret", app.secret("clientSecret"))
                .alsoGood(reply -> reply.status() / 100 == 4)
                .read(reply -> reply.text("/error").orElse("").equals("invalid_client"))
                .fold(forgotten -> forgotten, unsaid -> false);
    }

    /// How the server lets people sign in to our registration there.
    static OAuthTerms terms(URI server) {
        return OAuthTerms.of(URI.create(server + "/oauth/authorize"), URI.create(server + "/oauth/token"), SCOPES);
    }
}
