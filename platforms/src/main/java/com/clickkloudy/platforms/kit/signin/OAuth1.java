package com.clickkloudy.platforms.kit.signin;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import com.clickkloudy.platforms.kit.SignIn;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// OAuth 1.0a whole (<https://www.rfc-editor.org/rfc/rfc5849>): a token for the way to the sign-in page, another for
/// what came of it, and a signature on every request by HMAC-SHA1.
///
/// Our registration is the fact `clientId` and the secret `clientSecret`, as with OAuth 2. What comes of a sign-in are
/// the secrets `accessToken` and `accessSecret`, which do not end by themselves.
public final class OAuth1 {
    private final Kit kit;
    private final Http http;
    private final String name;
    private final Terms terms;

    public OAuth1(Kit kit, Profile profile, Terms terms) {
        this.kit = kit;
        this.name = profile.name();
        this.http = kit.http(profile, this::meaning);
        this.terms = terms;
    }

    /// Where one platform speaks it.
    ///
    /// @param request gives a token for the way to the page
    /// @param page its page for signing in, without a query
    /// @param access gives a token for the account
    /// @param extras further parameters of the page, such as `perms`
    public record Terms(URI request, URI page, URI access, Map<String, String> extras) {
        public Terms {
            extras = Map.copyOf(extras);
        }

        public static Terms of(URI request, URI page, URI access) {
            return new Terms(request, page, access, Map.of());
        }

        /// Sends a parameter along to the sign-in page.
        public Terms with(String parameter, String value) {
            var all = new LinkedHashMap<>(extras);
            all.put(parameter, value);
            return new Terms(request, page, access, all);
        }
    }

    /// Both addresses take but what we have signed: who is refused there is not the person.
    private Optional<Failure> meaning(Reply reply) {
        return switch (reply.status()) {
            case 401, 403 ->
                Optional.of(new Failure.Forbidden(
                        name + " does not take the id and secret of our app, or the clock of this machine is wrong."));
            default -> Optional.empty();
        };
    }

    /// @param app our registration
    /// @param facts what the account will be known by besides
    public Answer<Step.Redirect> begin(Credentials app, URI callback, Map<String, String> facts) {
        var kept = new HashMap<>(facts);
        kept.put("clientId", app.fact("clientId"));
        kept.put("clientSecret", app.secret("clientSecret").reveal());
        var begun = kit.signIn(kept);
        var back = SignIn.page(callback, Map.of("state", begun.state())).toString();
        var signer = OAuth1Signer.of(kit, begun).with("oauth_callback", back);
        return asked(terms.request(), signer).then(said -> redirect(begun, said));
    }

    private Answer<Json> asked(URI address, OAuth1Signer signer) {
        return signer.sign(http.post(address)).read(OAuth1::said);
    }

    /// Some platforms answer JSON although the protocol has a form.
    private static Json said(Reply reply) {
        var said = OAuthTokens.said(reply);
        said.need("/oauth_token");
        said.need("/oauth_token_secret");
        return said;
    }

    /// A server that does not confirm our callback speaks the protocol's first edition, which is not safe.
    private Answer<Step.Redirect> redirect(SignIn begun, Json said) {
        if (!said.text("/oauth_callback_confirmed").orElse("").equals("true")
                && !said.isTrue("/oauth_callback_confirmed")) {
            return Answer.not(new Failure.Forbidden(name + " did not take the address that people come back to."));
        }
        var facts = new HashMap<>(begun.facts());
        facts.put("requestToken", said.need("/oauth_token"));
        facts.put("requestSecret", said.need("/oauth_token_secret"));
        var query = new LinkedHashMap<String, String>();
        query.put("oauth_token", said.need("/oauth_token"));
        query.putAll(terms.extras());
        query.put("state", begun.state());
        var signIn = new SignIn(begun.state(), begun.verifier(), facts);
        return Answer.of(new Step.Redirect(SignIn.page(terms.page(), query), signIn.sealed(), Optional.empty()));
    }

    /// Redeems what the sign-in page sent along.
    ///
    /// @param state what [#begin] left
    public Answer<Granted> redeem(Connects.Callback back, Secret state) {
        var signIn = SignIn.of(state);
        return signIn.brought(back, "oauth_verifier")
                .then(verifier -> isOurs(signIn, back) ? Answer.of(verifier) : refused())
                .then(verifier -> asked(
                        terms.access(),
                        OAuth1Signer.of(kit, signIn)
                                .with("oauth_verifier", verifier.reveal())
                                .hiding(verifier)))
                .map(said -> new Granted(credentials(signIn, said), said))
                .fold(Answer::of, failure -> Answer.not(ofVerifier(failure)));
    }

    /// Our app was taken on the way to the page, so it is what the page gave that is not.
    private Failure ofVerifier(Failure failure) {
        return failure instanceof Failure.Forbidden
                ? new Failure.Refused(Optional.empty(), name + " did not take the sign-in. Connect again.")
                : failure;
    }

    private static boolean isOurs(SignIn signIn, Connects.Callback back) {
        return signIn.fact("requestToken").equals(back.parameters().get("oauth_token"));
    }

    private static Answer<Secret> refused() {
        var message = "This answer belongs to another sign-in. Connect again.";
        return Answer.not(new Failure.Refused(Optional.empty(), message));
    }

    private static Credentials credentials(SignIn signIn, Json said) {
        var facts = new HashMap<>(signIn.facts());
        var clientSecret = Optional.ofNullable(facts.remove("clientSecret")).orElseThrow();
        facts.remove("requestToken");
        facts.remove("requestSecret");
        var secrets = Map.of(
                "clientSecret", new Secret(clientSecret),
                "accessToken", new Secret(said.need("/oauth_token")),
                "accessSecret", new Secret(said.need("/oauth_token_secret")));
        return new Credentials(secrets, facts, Optional.empty());
    }

    /// Signs a request on an account's behalf: its address, and the fields of a form. Other bodies are not signed.
    public Request sign(Request request, Credentials credentials) {
        return OAuth1Signer.of(kit, credentials).sign(request.hide(credentials));
    }
}
