package com.clickkloudy.platforms.kit.signin;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.SignIn;
import com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// OAuth 2 by authorization code, from the sign-in page to the renewal of what came of it
/// (<https://www.rfc-editor.org/rfc/rfc6749>, <https://www.rfc-editor.org/rfc/rfc7636>).
///
/// Our registration is the fact `clientId` and the secret `clientSecret`; a public client has no secret. What comes of
/// it are the secrets `accessToken` and, where there is one, `refreshToken`, and the fact `scope`. An account's
/// credentials hold our registration too, because renewing needs it.
public final class OAuth {
    private final Kit kit;
    private final OAuthTerms terms;
    private final OAuthTokens tokens;

    public OAuth(Kit kit, Profile profile, OAuthTerms terms) {
        this.kit = kit;
        this.terms = terms;
        this.tokens = new OAuthTokens(kit, profile, terms);
    }

    /// @param app our registration
    /// @param facts what the account will be known by besides, such as its server
    public Step.Redirect begin(Credentials app, URI callback, Map<String, String> facts) {
        var kept = new HashMap<>(facts);
        kept.put("clientId", app.fact("clientId"));
        Optional.ofNullable(app.secrets().get("clientSecret"))
                .ifPresent(secret -> kept.put("clientSecret", secret.reveal()));
        var signIn = kit.signIn(kept);
        return new Step.Redirect(page(signIn, callback), signIn.sealed(), Optional.empty());
    }

    private URI page(SignIn signIn, URI callback) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", signIn.fact("clientId"));
        query.put("redirect_uri", callback.toString());
        if (!terms.scope().isEmpty()) {
            query.put("scope", terms.scope());
        }
        query.put("state", signIn.state());
        if (!terms.has(Quirk.NO_PKCE)) {
            query.put("code_challenge", signIn.challenge());
            query.put("code_challenge_method", "S256");
        }
        query.putAll(terms.extras());
        return SignIn.page(terms.page(), query);
    }

    /// Redeems what the sign-in page sent along.
    ///
    /// @param state what [#begin] left
    public Answer<Granted> redeem(Connects.Callback back, Secret state) {
        var signIn = SignIn.of(state);
        var asked = kit.now();
        return signIn.code(back)
                .then(code -> tokens.redeem(signIn, code, back.callback()))
                .map(reply -> new Granted(credentials(signIn, reply, asked), OAuthTokens.said(reply)));
    }

    private Credentials credentials(SignIn signIn, Reply reply, Instant asked) {
        var facts = new HashMap<>(signIn.facts());
        var secrets = new HashMap<String, Secret>();
        Optional.ofNullable(facts.remove("clientSecret"))
                .ifPresent(secret -> secrets.put("clientSecret", new Secret(secret)));
        return OAuthTokens.renewed(new Credentials(secrets, facts, Optional.empty()), reply, asked);
    }

    /// Hands the refresh token in. A sign-in without one cannot be renewed: it holds until it ends.
    public Refreshed refresh(Credentials credentials) {
        if (!credentials.secrets().containsKey("refreshToken")) {
            return lasting(credentials);
        }
        var asked = kit.now();
        return tokens.refresh(credentials)
                .fold(
                        reply -> new Refreshed.Renewed(OAuthTokens.renewed(credentials, reply, asked)),
                        Refreshed.Failed::new);
    }

    private Refreshed lasting(Credentials credentials) {
        return credentials.expiresAt().filter(kit.now()::isBefore).isPresent()
                ? new Refreshed.Renewed(credentials)
                : new Refreshed.Failed(new Failure.SignedOut("The sign-in has ended. Connect the account again."));
    }

    /// Shows our registration with a code that nobody gave, to see whether it is the code or the registration that is
    /// refused.
    ///
    /// @return why the registration is of no use; empty if the platform knows it, or if it does not tell
    public Optional<Failure> check(Credentials app, URI callback) {
        var facts = new HashMap<>(app.facts());
        Optional.ofNullable(app.secrets().get("clientSecret"))
                .ifPresent(secret -> facts.put("clientSecret", secret.reveal()));
        return tokens.redeem(kit.signIn(facts), new Secret("none"), callback)
                .<Optional<Failure>>fold(given -> Optional.empty(), Optional::of)
                .filter(failure -> !(failure instanceof Failure.Refused || failure instanceof Failure.SignedOut));
    }
}
