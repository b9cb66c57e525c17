package com.clickkloudy.platforms.kit.signin;

import com.clickkloudy.platforms.kit.Exceptions;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How one platform speaks OAuth 2: its two addresses, and where it leaves the usual way.
///
/// @param page its page for signing in, without a query
/// @param token where codes and refresh tokens are handed in
/// @param scope what we ask for, in the platform's own notation; empty where it knows no scopes
/// @param extras further parameters of the sign-in page, such as `prompt`
/// @param exceptions where its token address says no in another way than RFC 6749; asked first
/// @param server where the server says who it is, and wants to be told beforehand what its page is asked for
public record OAuthTerms(
        URI page,
        URI token,
        String scope,
        Set<Quirk> quirks,
        Map<String, String> extras,
        Exceptions exceptions,
        Optional<Server> server) {
    public OAuthTerms {
        quirks = Set.copyOf(quirks);
        extras = Map.copyOf(extras);
    }

    public static OAuthTerms of(URI page, URI token, String scope) {
        return new OAuthTerms(page, token, scope, Set.of(), Map.of(), Exceptions.none(), Optional.empty());
    }

    public OAuthTerms but(Quirk... more) {
        var all = EnumSet.noneOf(Quirk.class);
        all.addAll(quirks);
        all.addAll(List.of(more));
        return new OAuthTerms(page, token, scope, all, extras, exceptions, server);
    }

    /// Sends a parameter along to the sign-in page.
    public OAuthTerms with(String name, String value) {
        var all = new LinkedHashMap<>(extras);
        all.put(name, value);
        return new OAuthTerms(page, token, scope, quirks, all, exceptions, server);
    }

    public OAuthTerms meaning(Exceptions others) {
        return new OAuthTerms(page, token, scope, quirks, extras, others, server);
    }

    /// @param issuer as whom the server names itself; what its page sends back has to say the same
    /// @param pushed where it is told beforehand what its page is asked for
    public OAuthTerms by(String issuer, URI pushed) {
        return new OAuthTerms(page, token, scope, quirks, extras, exceptions, Optional.of(new Server(issuer, pushed)));
    }

    /// @throws IllegalStateException if the terms were made without it
    Server named() {
        return server.orElseThrow(() -> new IllegalStateException("These terms name no server."));
    }

    boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    /// Where a platform leaves the usual way: our secret in the body of a form, PKCE, refresh tokens that may be handed
    /// in again when an answer was lost.
    public enum Quirk {
        /// Our id and secret go into the `Authorization` header instead of the body.
        SECRET_IN_HEADER,
        /// What is handed in goes as JSON.
        JSON_BODY,
        /// The platform refuses parameters of PKCE, or forgets them.
        NO_PKCE,
        /// A refresh token is taken but once: after a lost answer nobody knows whether it still holds.
        REFRESH_ONCE,
        /// Instead of a secret our client shows what its key has signed ([OwnClient]).
        KEY_FOR_SECRET
    }

    /// A server of many that speak one protocol (<https://www.rfc-editor.org/rfc/rfc9126>,
    /// <https://www.rfc-editor.org/rfc/rfc9207>).
    public record Server(String issuer, URI pushed) {}
}
