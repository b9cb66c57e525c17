package com.clickkloudy.platforms.bluesky;

import static com.clickkloudy.platforms.bluesky.BlueskyProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.SignIn;
import com.clickkloudy.platforms.kit.signin.Dpop;
import com.clickkloudy.platforms.kit.signin.Granted;
import com.clickkloudy.platforms.kit.signin.OAuth;
import com.clickkloudy.platforms.kit.signin.OAuthTerms;
import com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signing in by the page of an account's server (<https://atproto.com/specs/oauth>, 2026-11-22).
final class BlueskySignIn {
    private final Kit kit;
    private final Http http;
    private final BlueskyDirectory directory;
    private final Dpop dpop;

    BlueskySignIn(Kit kit, Http http, BlueskyDirectory directory, Dpop dpop) {
        this.kit = kit;
        this.http = http;
        this.directory = directory;
        this.dpop = dpop;
    }

    /// @param home where the account lives, or the server at which people sign in for it
    /// @param hint the name to sign in with, if one was typed
    Answer<Step> begin(BlueskyDirectory.Home home, Optional<String> hint, URI callback) {
        return client(callback)
                .then(client -> BlueskyGate.of(kit, http, home.server()).then(gate -> begin(home, hint, client, gate)));
    }

    private static Answer<BlueskyClient> client(URI callback) {
        var message = "Servers send people back only to an https address of ours. Use an app password.";
        return BlueskyClient.of(callback)
                .map(Answer::of)
                .orElseGet(() -> Answer.not(new Failure.Refused(Optional.of("/password"), message)));
    }

    private Answer<Step> begin(
            BlueskyDirectory.Home home, Optional<String> hint, BlueskyClient client, BlueskyGate gate) {
        var facts = new HashMap<>(Map.of(
                "issuer", gate.issuer(),
                "page", gate.page().toString(),
                "pushed", gate.pushed().toString(),
                "token", gate.token().toString()));
        facts.put("server", home.server().toString());
        home.did().ifPresent(did -> facts.put("did", did));
        var terms = terms(client.id(), facts);
        return oauth(hint.map(name -> terms.with("login_hint", name)).orElse(terms))
                .push(client.app(), client.callback(), facts)
                .map(step -> step);
    }

    private OAuth oauth(OAuthTerms terms) {
        return new OAuth(kit, PROFILE, terms, dpop);
    }

    /// @param facts as the sign-in and, but for the page, the credentials hold them
    private static OAuthTerms terms(String clientId, Map<String, String> facts) {
        var token = URI.create(facts.getOrDefault("token", ""));
        var page = URI.create(facts.getOrDefault("page", ""));
        var pushed = URI.create(facts.getOrDefault("pushed", ""));
        var terms = OAuthTerms.of(page, token, BlueskyClient.SCOPE)
                .but(Quirk.REFRESH_ONCE)
                .by(facts.getOrDefault("issuer", ""), pushed)
                .meaning(BlueskySignIn::meaning);
        return BlueskyClient.proven(clientId, terms);
    }

    /// What is refused before anything was looked at has used up nothing.
    private static Optional<Failure> meaning(Reply reply) {
        return switch (reply.isSuccess() ? "" : reply.text("/error").orElse("")) {
            case "invalid_dpop_proof" -> Optional.of(BlueskyRefusals.unproven());
            case "invalid_client_metadata" ->
                Optional.of(new Failure.Unreachable("The server could not read who we are at our own address"
                        + " (CLICKKLOUDY_URL). It has to be reachable from outside."));
            default -> Optional.empty();
        };
    }

    /// @return the credentials of the account that signed in, and its DID
    Answer<Entered> finish(Connects.Callback back, Secret state) {
        var begun = SignIn.of(state);
        var client = BlueskyClient.of(back.callback()).orElseThrow();
        return oauth(terms(begun.fact("clientId"), begun.facts()))
                .redeem(new Connects.Callback(back.parameters(), client.callback()), state)
                .then(granted -> entered(begun, granted));
    }

    /// A server may speak for its own accounts only: the DID has to lead back to it.
    private Answer<Entered> entered(SignIn begun, Granted granted) {
        var did = granted.said().text("/sub").orElse("");
        if (!isWhole(granted)) {
            return refused("The server has not given all that posting needs. Connect again.");
        }
        var wanted = Optional.ofNullable(begun.facts().get("did"));
        if (wanted.isPresent()) {
            return wanted.get().equals(did)
                    ? Answer.of(new Entered(did, kept(granted, begun.fact("server"))))
                    : refused("Another account has signed in than the one that was named. Connect again.");
        }
        return directory
                .homeOf(did)
                .then(home -> BlueskyGate.issuer(http, home.server())
                        .then(issuer -> issuer.equals(begun.fact("issuer"))
                                ? Answer.of(new Entered(
                                        did, kept(granted, home.server().toString())))
                                : refused("The server spoke for an account that lives elsewhere.")));
    }

    private static boolean isWhole(Granted granted) {
        var scopes = granted.said().text("/scope").orElse("").split(" ", -1);
        return granted.said().text("/token_type").orElse("").equalsIgnoreCase("DPoP")
                && Arrays.asList(scopes).containsAll(List.of(BlueskyClient.SCOPE.split(" ", -1)));
    }

    private static Credentials kept(Granted granted, String server) {
        var credentials = granted.credentials();
        var facts = new HashMap<>(credentials.facts());
        List.of("page", "pushed", "did").forEach(facts::remove);
        facts.put("server", server);
        return new Credentials(credentials.secrets(), facts, credentials.expiresAt());
    }

    private static <T> Answer<T> refused(String message) {
        return Answer.not(new Failure.Refused(Optional.empty(), message));
    }

    Refreshed refresh(String did, Credentials credentials) {
        var terms = terms(credentials.fact("clientId"), credentials.facts())
                .meaning(reply -> ofAnother(did, reply).or(() -> meaning(reply)));
        return oauth(terms).refresh(credentials);
    }

    private static Optional<Failure> ofAnother(String did, Reply reply) {
        return reply.text("/sub")
                .filter(sub -> reply.isSuccess() && !sub.equals(did))
                .map(sub -> new Failure.SignedOut("The server spoke for another account. Connect again."));
    }

    /// Whoever has come back from the page.
    record Entered(String did, Credentials credentials) {}
}
