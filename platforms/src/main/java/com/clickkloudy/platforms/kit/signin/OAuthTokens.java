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

/// Asks the token address, and reads what it says.
final class OAuthTokens {
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_650);

    private final Http http;
    private final OAuthTerms terms;
    private final OAuthRefusals refusals;

    OAuthTokens(Kit kit, Profile profile, OAuthTerms terms) {
        this.refusals = new OAuthRefusals(profile.name(), terms.exceptions());
        this.http = kit.http(profile, refusals);
        this.terms = terms;
    }

    Answer<Reply> redeem(SignIn signIn, Secret code, URI callback) {
        var fields = new LinkedHashMap<String, Secret>();
        fields.put("grant_type", new Secret("authorization_code"));
        fields.put("code", code);
        fields.put("redirect_uri", new Secret(callback.toString()));
        if (!terms.has(Quirk.NO_PKCE)) {
            fields.put("code_verifier", signIn.verifier());
        }
        var secret = Optional.ofNullable(signIn.facts().get("clientSecret")).map(Secret::new);
        return ask(fields, signIn.fact("clientId"), secret)
                .read(OAuthTokens::withToken)
                .fold(Answer::of, failure -> Answer.not(refusals.ofCode(failure)));
    }

    Answer<Reply> refresh(Credentials credentials) {
        var fields = new LinkedHashMap<String, Secret>();
        fields.put("grant_type", new Secret("refresh_token"));
        fields.put("refresh_token", credentials.secret("refreshToken"));
        var secret = Optional.ofNullable(credentials.secrets().get("clientSecret"));
        var request = ask(fields, credentials.fact("clientId"), secret).hide(credentials);
        return (terms.has(Quirk.REFRESH_ONCE) ? request.notAgain() : request).read(OAuthTokens::withToken);
    }

    private Request ask(Map<String, Secret> fields, String clientId, Optional<Secret> clientSecret) {
        var request = http.post(terms.token()).header("Accept", "application/json");
        if (terms.has(Quirk.SECRET_IN_HEADER) && clientSecret.isPresent()) {
            var shown = new Secret(basic(clientId, clientSecret.get()));
            request.hide(clientSecret.get()).hide(shown).header("Authorization", "Basic " + shown.reveal());
        } else {
            fields.put("client_id", new Secret(clientId));
            clientSecret.ifPresent(secret -> fields.put("client_secret", secret));
        }
        return terms.has(Quirk.JSON_BODY) ? json(request, fields) : form(request, fields);
    }

    /// Both parts encoded, as RFC 6749 has it in 2.3.1.
    private static String basic(String clientId, Secret clientSecret) {
        var pair = URLEncoder.encode(clientId, UTF_8) + ":" + URLEncoder.encode(clientSecret.reveal(), UTF_8);
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static Request form(Request request, Map<String, Secret> fields) {
        fields.forEach((name, value) -> (isSecret(name) ? request.hide(value) : request).form(name, value.reveal()));
        return request;
    }

    private static Request json(Request request, Map<String, Secret> fields) {
        var body = Json.object();
        for (var field : fields.entrySet()) {
            body = body.with(field.getKey(), field.getValue().reveal());
            if (isSecret(field.getKey())) {
                request.hide(field.getValue());
            }
        }
        return request.json(body);
    }

    private static boolean isSecret(String name) {
        return !name.equals("grant_type") && !name.equals("redirect_uri") && !name.equals("client_id");
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
}
