package com.clickkloudy.platforms.kit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sign-in by a platform's own page that is on its way: OAuth 2 authorization code with PKCE
/// (https://www.rfc-editor.org/rfc/rfc7636, RFC 9700). It rests sealed between [Connects#begin] and [Connects#finish].
///
/// @param state what the callback must bring back
/// @param verifier proves to the platform that whoever redeems the code is whoever asked for it
/// @param facts what else is needed to finish
public record SignIn(String state, Secret verifier, Map<String, String> facts) {
    public SignIn {
        facts = Map.copyOf(facts);
    }

    static SignIn begin(SecureRandom random, Map<String, String> facts) {
        return new SignIn(Randoms.text(random), new Secret(Randoms.text(random)), facts);
    }

    /// @throws IllegalArgumentException if it is not what [#sealed] gave
    public static SignIn of(Secret sealed) {
        var json = Json.read(sealed.reveal()).orElseThrow(() -> new IllegalArgumentException("No sign-in."));
        var facts = new LinkedHashMap<String, String>();
        json.list("/facts").forEach(fact -> facts.put(fact.need("/0"), fact.need("/1")));
        return new SignIn(json.need("/state"), new Secret(json.need("/verifier")), facts);
    }

    public Secret sealed() {
        var pairs = facts.entrySet().stream()
                .map(fact -> List.of(fact.getKey(), fact.getValue()))
                .toList();
        var json = Json.object().with("state", state).with("verifier", verifier.reveal());
        return new Secret(json.with("facts", pairs).toString());
    }

    /// @throws IllegalStateException if it was begun without it
    public String fact(String name) {
        return Optional.ofNullable(facts.get(name))
                .orElseThrow(() -> new IllegalStateException("This sign-in holds no " + name + "."));
    }

    /// @param page the platform's page for signing in, without a query
    /// @return where the browser goes
    public static URI page(URI page, Map<String, String> query) {
        return URI.create(page + "?" + Encoded.pairs(List.copyOf(query.entrySet())));
    }

    /// @return the code to redeem; a refusal if the person said no, or if the callback belongs to another sign-in
    public Answer<Secret> code(Connects.Callback back) {
        return brought(back, "code");
    }

    /// @param name what the page sends along to be redeemed
    /// @return that; a refusal as for [#code]
    public Answer<Secret> brought(Connects.Callback back, String name) {
        var said = back.parameters();
        if (!same(state, said.getOrDefault("state", ""))) {
            return refused("This answer belongs to another sign-in. Connect again.");
        }
        if (said.getOrDefault("error", "").equals("access_denied")) {
            return refused("The access was declined on the sign-in page.");
        }
        var code = said.getOrDefault(name, "");
        return code.isEmpty() ? refused("The sign-in page gave no code. Connect again.") : Answer.of(new Secret(code));
    }

    private static Answer<Secret> refused(String message) {
        return Answer.not(new Failure.Refused(Optional.empty(), message));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    /// @return what the sign-in page gets of the verifier
    public String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256.", missing);
        }
    }
}
