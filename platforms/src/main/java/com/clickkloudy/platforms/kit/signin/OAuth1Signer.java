package com.clickkloudy.platforms.kit.signin;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Encoded;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Proof;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import com.clickkloudy.platforms.kit.SignIn;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;

/// Signs requests with the secrets of our registration and of a token.
///
/// @param token empty as long as there is none
/// @param more parameters of the protocol that only some requests have
/// @param hidden what must not be told besides the secrets
record OAuth1Signer(
        Kit kit,
        String clientId,
        Secret clientSecret,
        Optional<String> token,
        Optional<Secret> tokenSecret,
        Map<String, String> more,
        List<Secret> hidden)
        implements Proof {
    static OAuth1Signer of(Kit kit, SignIn signIn) {
        var facts = signIn.facts();
        return new OAuth1Signer(
                kit,
                signIn.fact("clientId"),
                new Secret(signIn.fact("clientSecret")),
                Optional.ofNullable(facts.get("requestToken")),
                Optional.ofNullable(facts.get("requestSecret")).map(Secret::new),
                Map.of(),
                List.of());
    }

    static OAuth1Signer of(Kit kit, Credentials credentials) {
        return new OAuth1Signer(
                kit,
                credentials.fact("clientId"),
                credentials.secret("clientSecret"),
                Optional.of(credentials.secret("accessToken").reveal()),
                Optional.of(credentials.secret("accessSecret")),
                Map.of(),
                List.of());
    }

    OAuth1Signer with(String name, String value) {
        return new OAuth1Signer(kit, clientId, clientSecret, token, tokenSecret, Map.of(name, value), hidden);
    }

    OAuth1Signer hiding(Secret secret) {
        return new OAuth1Signer(kit, clientId, clientSecret, token, tokenSecret, more, List.of(secret));
    }

    Request sign(Request request) {
        request.hide(clientSecret);
        token.map(Secret::new).ifPresent(request::hide);
        tokenSecret.ifPresent(request::hide);
        hidden.forEach(request::hide);
        return request.proving(this);
    }

    @Override
    public Map<String, String> headers(HttpMethod method, URI address, List<Map.Entry<String, String>> form) {
        var said = new LinkedHashMap<String, String>();
        said.put("oauth_consumer_key", clientId);
        said.put("oauth_nonce", kit.unguessable());
        said.put("oauth_signature_method", "HMAC-SHA1");
        said.put("oauth_timestamp", Long.toString(kit.now().getEpochSecond()));
        token.ifPresent(each -> said.put("oauth_token", each));
        said.put("oauth_version", "1.0");
        said.putAll(more);
        var signed = new ArrayList<>(said.entrySet());
        signed.addAll(form);
        var base = OAuth1Signature.base(method.name(), address, List.copyOf(signed));
        var secret = tokenSecret.map(Secret::reveal).orElse("");
        said.put("oauth_signature", OAuth1Signature.sign(base, clientSecret.reveal(), secret));
        return Map.of("Authorization", "OAuth " + header(said));
    }

    private static String header(Map<String, String> said) {
        return said.entrySet().stream()
                .map(each -> each.getKey() + "=\"" + Encoded.value(each.getValue()) + "\"")
                .collect(Collectors.joining(", "));
    }

    /// A signature that is not taken once is not taken twice.
    @Override
    public boolean wantsAnother(URI address, Reply reply) {
        return false;
    }
}
