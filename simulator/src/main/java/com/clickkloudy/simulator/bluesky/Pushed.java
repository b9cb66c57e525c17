package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// What an application has asked for beforehand (RFC 9126); its name says it all, sealed.
///
/// @param key thumbprint of the key to which the tokens will be bound
/// @param hint the name to sign in with; empty without one
record Pushed(
        String client,
        String redirect,
        Set<String> scopes,
        String state,
        String challenge,
        String key,
        String hint,
        Instant at) {
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String PREFIX = "urn:ietf:params:oauth:request_uri:req-";

    Pushed {
        scopes = Set.copyOf(scopes);
    }

    /// @throws OauthError where it may not be asked for so
    static Pushed of(Params params, Client client, String key, Instant at) {
        must(params.text("response_type").equals("code"), "unsupported_response_type", "Unsupported response_type");
        must(!params.text("code_challenge").isEmpty(), "invalid_request", "Use of PKCE is required");
        must(
                params.text("code_challenge_method").equals("S256"),
                "invalid_request",
                "atproto requires use of S256 code_challenge_method");
        must(client.mayGoBackTo(params.text("redirect_uri")), "invalid_request", "Invalid redirect_uri");
        Set<String> scopes = Client.scopes(params.text("scope"));
        must(scopes.contains("atproto"), "invalid_scope", "The atproto scope is required");
        must(client.scopes().containsAll(scopes), "invalid_scope", "Scope is not declared in the client metadata");
        return new Pushed(
                client.id(),
                params.text("redirect_uri"),
                scopes,
                params.text("state"),
                params.text("code_challenge"),
                key,
                params.text("login_hint"),
                at);
    }

    private static void must(boolean holds, String error, String otherwise) {
        if (!holds) {
            throw new OauthError(error, otherwise);
        }
    }

    String uri(World world) {
        return PREFIX + world.seal().seal(Json.write(this));
    }

    /// @return what the page is asked for, while it may still be
    static Optional<Pushed> read(World world, Params params) {
        return Optional.of(params.text("request_uri"))
                .filter(uri -> uri.startsWith(PREFIX))
                .flatMap(uri -> world.seal().open(uri.substring(PREFIX.length())))
                .flatMap(Pushed::read)
                .filter(each -> each.client.equals(params.text("client_id")))
                .filter(each -> world.clock().instant().isBefore(each.at.plus(LIFE)));
    }

    private static Optional<Pushed> read(String text) {
        try {
            return Optional.of(Json.read(Json.read(text), Pushed.class));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }

    /// What goes back with the person.
    Params back() {
        return new Params(Map.of("redirect_uri", List.of(redirect), "state", List.of(state)), Map.of());
    }
}
