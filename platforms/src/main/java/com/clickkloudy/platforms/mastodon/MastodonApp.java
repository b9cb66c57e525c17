package com.clickkloudy.platforms.mastodon;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.SignIn;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Our registration at a server, and the tokens it gets there
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

    Answer<Token> token(SignIn signIn, Secret code, URI callback) {
        return http.post(URI.create(signIn.fact("server")), "oauth", "token")
                .form("grant_type", "authorization_code")
                .form("code", code)
                .form("client_id", signIn.fact("clientId"))
                .form("client_secret", new Secret(signIn.fact("clientSecret")))
                .form("redirect_uri", callback.toString())
                .form("code_verifier", signIn.verifier())
                .read(MastodonApp::token);
    }

    private static Token token(Reply reply) {
        return new Token(
                new Secret(reply.need("/access_token")),
                reply.json().number("/expires_in").map(Duration::ofSeconds));
    }

    /// @param life how long it holds; empty where it does not end, as on most servers
    record Token(Secret secret, Optional<Duration> life) {}
}
