package com.clickkloudy.platforms.kit.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import com.clickkloudy.platforms.kit.SignIn;
import com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks the token address, and reads what it says.
final class OAuthTokens {
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_650);

    private static final Set<String> SECRETS =
            Set.of("code", "code_verifier", "refresh_token", "client_secret", "client_assertion");
    private static final String SIGNED = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Kit kit;
    private final Http http;
    private final OAuthTerms terms;
    private final OAuthRefusals refusals;
    private final Optional<Dpop> dpop;

    OAuthTokens(Kit kit, Profile profile, OAuthTerms terms, Optional<Dpop> dpop) {
        this.kit = kit;
        this.refusals = new OAuthRefusals(profile.name(), terms.exceptions());
        this.http = kit.http(profile, refusals);
        this.terms = terms;
        this.dpop = dpop;
    }

    /// @param asked what the page will be asked for
    Answer<Reply> push(SignIn signIn, Map<String, String> asked) {
        var fields = new LinkedHashMap<String, Secret>();
        asked.forEach((name, value) -> fields.put(name, new Secret(value)));
        return ask(terms.named().pushed(), fields, Client.of(signIn)).read(reply -> {
            reply.need("/request_uri");
            return reply;
        });
    }

    Answer<Reply> redeem(SignIn signIn, Secret code, URI callback) {
        var fields = new LinkedHashMap<String, Secret>();
        fields.put("grant_type", new Secret("authorization_code"));
        fields.put("code", code);
        fields.put("redirect_uri", new Secret(callback.toString()));
        if (!terms.has(Quirk.NO_PKCE)) {
            fields.put("code_verifier", signIn.verifier());
        }
        return ask(terms.token(), fields, Client.of(signIn))
                .read(OAuthTokens::withToken)
                .fold(Answer::of, failure -> Answer.not(refusals.ofCode(failure)));
    }

    Answer<Reply> refresh(Credentials credentials) {
        var fields = new LinkedHashMap<String, Secret>();
        fields.put("grant_type", new Secret("refresh_token"));
        fields.put("refresh_token", credentials.secret("refreshToken"));
        var request = ask(terms.token(), fields, Client.of(credentials)).hide(credentials);
        return (terms.has(Quirk.REFRESH_ONCE) ? request.notAgain() : request).read(OAuthTokens::withToken);
    }

    private Request ask(URI address, Map<String, Secret> fields, Client client) {
        var request = http.post(address).header("Accept", "application/json");
        if (terms.has(Quirk.SECRET_IN_HEADER) && client.secret().isPresent()) {
            var secret = client.secret().get();
            var shown = new Secret(basic(client.id(), secret));
            request.hide(secret).hide(shown).header("Authorization", "Basic " + shown.reveal());
        } else {
            fields.putAll(shown(client));
        }
        dpop.ifPresent(each -> each.prove(request, client.tokenKey()));
        return terms.has(Quirk.JSON_BODY) ? json(request, fields) : form(request, fields);
    }

    private Map<String, Secret> shown(Client client) {
        var fields = new LinkedHashMap<String, Secret>();
        fields.put("client_id", new Secret(client.id()));
        client.secret().ifPresent(secret -> fields.put("client_secret", secret));
        if (terms.has(Quirk.KEY_FOR_SECRET)) {
            fields.put("client_assertion_type", new Secret(SIGNED));
            var issuer = terms.named().issuer();
            fields.put("client_assertion", OwnClient.assertion(kit, client.id(), issuer));
        }
        return fields;
    }

    /// Both parts encoded, as RFC 6749 has it in 2.3.1.
    private static String basic(String clientId, Secret clientSecret) {
        var pair = URLEncoder.encode(clientId, UTF_8) + ":" + URLEncoder.encode(clientSecret.reveal(), UTF_8);
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static Request form(Request request, Map<String, Secret> fields) {
        fields.forEach(
                (name, value) -> (SECRETS.contains(name) ? request.hide(value) : request).form(name, value.reveal()));
        return request;
    }

    private static Request json(Request request, Map<String, Secret> fields) {
        var body = Json.object();
        for (var field : fields.entrySet()) {
            body = body.with(field.getKey(), field.getValue().reveal());
            if (SECRETS.contains(field.getKey())) {
                request.hide(field.getValue());
            }
        }
        return request.json(body);
    }

    private static Reply withToken(Reply reply) {
        said(reply).need("/access_token");
        return reply;
    }

    /// @return the answer as JSON, also where it came as a form
    static Json said(Reply reply) {
        return Json.read(reply.body()).orElseGet(() -> FormBody.read(reply.body()));
    }

    /// @param before what the answer does not mention stays as it is here: some platforms keep a refresh token
    /// @param asked when the tokens were asked for: they live from then on, not from when we read them
    static Credentials renewed(Credentials before, Reply reply, Instant asked) {
        var said = said(reply);
        var secrets = new HashMap<>(before.secrets());
        secrets.put("accessToken", new Secret(said.need("/access_token")));
        said.text("/refresh_token")
                .filter(text -> !text.isEmpty())
                .ifPresent(token -> secrets.put("refreshToken", new Secret(token)));
        var facts = new HashMap<>(before.facts());
        said.text("/scope").filter(text -> !text.isBlank()).ifPresent(scope -> facts.put("scope", scope));
        return new Credentials(secrets, facts, end(said, asked));
    }

    private static Optional<Instant> end(Json said, Instant asked) {
        return said.text("/expires_in")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .filter(seconds -> seconds > 0)
                .map(seconds -> asked.plusSeconds(Math.min(seconds, LONGEST_LIFE.toSeconds())));
    }

    /// Who asks.
    ///
    /// @param key to which its tokens are bound, where they are
    private record Client(String id, Optional<Secret> secret, Optional<Secret> key) {
        static Client of(SignIn signIn) {
            var facts = signIn.facts();
            return new Client(
                    signIn.fact("clientId"),
                    Optional.ofNullable(facts.get("clientSecret")).map(Secret::new),
                    Optional.ofNullable(facts.get("tokenKey")).map(Secret::new));
        }

        static Client of(Credentials credentials) {
            var secrets = credentials.secrets();
            return new Client(
                    credentials.fact("clientId"),
                    Optional.ofNullable(secrets.get("clientSecret")),
                    Optional.ofNullable(secrets.get("tokenKey")));
        }

        EcKey tokenKey() {
            return EcKey.of(key.orElseThrow());
        }
    }
}
