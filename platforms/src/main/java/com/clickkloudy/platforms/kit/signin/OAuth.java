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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// OAuth 2 by authorization code, from the sign-in page to the renewal of what came of it
/// (<https://www.rfc-editor.org/rfc/rfc6749>, <https://www.rfc-editor.org/rfc/rfc7636>).
///
/// Our registration is the fact `clientId` and the secret `clientSecret`; a public client has no secret. What
/// comes of it are the secrets `accessToken` and, where there is one, `refreshToken`, and the fact `scope`. An
/// account's credentials hold our registration too, because renewing needs it. Where tokens are bound to a key
/// ([Dpop]), the secret `tokenKey` is that key.
public final class OAuth {
    private static final String CLIENT_SECRET = "clientSecret";
    private static final String TOKEN_KEY = "tokenKey";

    private final Kit kit;
    private final OAuthTerms terms;
    private final OAuthTokens tokens;
    private final Optional<Dpop> dpop;

    public OAuth(Kit kit, Profile profile, OAuthTerms terms) {
        this(kit, profile, terms, Optional.empty());
    }

    /// @param dpop where tokens are bound to a key of their own
    public OAuth(Kit kit, Profile profile, OAuthTerms terms, Dpop dpop) {
        this(kit, profile, terms, Optional.of(dpop));
    }

    private OAuth(Kit kit, Profile profile, OAuthTerms terms, Optional<Dpop> dpop) {
        this.kit = kit;
        this.terms = terms;
        this.tokens = new OAuthTokens(kit, profile, terms, dpop);
        this.dpop = dpop;
    }

    /// @return the key to which the tokens of these credentials are bound
    public static EcKey key(Credentials credentials) {
        return EcKey.of(credentials.secret(TOKEN_KEY));
    }

    /// @return true if their tokens are bound to a key
    public static boolean isBound(Credentials credentials) {
        return credentials.secrets().containsKey(TOKEN_KEY);
    }

    /// @param app our registration
    /// @param facts what the account will be known by besides, such as its server
    public Step.Redirect begin(Credentials app, URI callback, Map<String, String> facts) {
        var signIn = signIn(app, facts);
        return redirect(signIn, asked(signIn, callback));
    }

    /// Tells the server beforehand what its page is asked for; the page gets but a name for that
    /// (<https://www.rfc-editor.org/rfc/rfc9126>). It is given the state besides, as RFC 9101 (section 5) allows.
    public Answer<Step.Redirect> push(Credentials app, URI callback, Map<String, String> facts) {
        var signIn = signIn(app, facts);
        return tokens.push(signIn, asked(signIn, callback)).map(reply -> {
            var query = new LinkedHashMap<String, String>();
            query.put("client_id", signIn.fact("clientId"));
            query.put("request_uri", reply.need("/request_uri"));
            query.put("state", signIn.state());
            return redirect(signIn, query);
        });
    }

    private SignIn signIn(Credentials app, Map<String, String> facts) {
        var kept = new HashMap<>(facts);
        kept.put("clientId", app.fact("clientId"));
        Optional.ofNullable(app.secrets().get(CLIENT_SECRET))
                .ifPresent(secret -> kept.put(CLIENT_SECRET, secret.reveal()));
        dpop.ifPresent(each -> kept.put(TOKEN_KEY, each.newKey().secret().reveal()));
        return kit.signIn(kept);
    }

    private Step.Redirect redirect(SignIn signIn, Map<String, String> query) {
        return new Step.Redirect(SignIn.page(terms.page(), query), signIn.sealed(), Optional.empty());
    }

    private Map<String, String> asked(SignIn signIn, URI callback) {
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
        return query;
    }

    /// Redeems what the sign-in page sent along.
    ///
    /// @param state what [#begin] left
    public Answer<Granted> redeem(Connects.Callback back, Secret state) {
        var signIn = SignIn.of(state);
        var asked = kit.now();
        return signIn.code(back)
                .then(code -> isOfServer(back) ? Answer.of(code) : ofAnother())
                .then(code -> tokens.redeem(signIn, code, back.callback()))
                .map(reply -> new Granted(credentials(signIn, reply, asked), OAuthTokens.said(reply)));
    }

    /// Else a code of one server could be handed in at another (<https://www.rfc-editor.org/rfc/rfc9207>).
    private boolean isOfServer(Connects.Callback back) {
        return terms.server()
                .filter(server -> !server.issuer().equals(back.parameters().get("iss")))
                .isEmpty();
    }

    private static Answer<Secret> ofAnother() {
        var message = "This answer comes from another server than the one that was asked. Connect again.";
        return Answer.not(new Failure.Refused(Optional.empty(), message));
    }

    private Credentials credentials(SignIn signIn, Reply reply, Instant asked) {
        var facts = new HashMap<>(signIn.facts());
        var secrets = new HashMap<String, Secret>();
        for (var name : List.of(CLIENT_SECRET, TOKEN_KEY)) {
            Optional.ofNullable(facts.remove(name)).ifPresent(secret -> secrets.put(name, new Secret(secret)));
        }
        var granted = OAuthTokens.renewed(new Credentials(secrets, facts, Optional.empty()), reply, asked);
        return granted.secrets().containsKey("refreshToken") ? granted : granted.renewedByAPerson();
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
                ? new Refreshed.Renewed(credentials.renewedByAPerson())
                : new Refreshed.Failed(new Failure.SignedOut("The sign-in has ended. Connect the account again."));
    }

    /// Shows our registration with a code that nobody gave, to see whether it is the code or the registration
    /// that is refused.
    ///
    /// @return why the registration is of no use; empty if the platform knows it, or if it does not tell
    public Optional<Failure> check(Credentials app, URI callback) {
        var facts = new HashMap<>(app.facts());
        Optional.ofNullable(app.secrets().get(CLIENT_SECRET))
                .ifPresent(secret -> facts.put(CLIENT_SECRET, secret.reveal()));
        return tokens.redeem(kit.signIn(facts), new Secret("none"), callback)
                .<Optional<Failure>>fold(given -> Optional.empty(), Optional::of)
                .filter(failure -> !(failure instanceof Failure.Refused || failure instanceof Failure.SignedOut));
    }
}
