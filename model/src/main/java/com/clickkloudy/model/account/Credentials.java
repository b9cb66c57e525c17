package com.clickkloudy.model.account;

import com.clickkloudy.model.access.Secret;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// All that is needed to speak for an account: tokens, and the facts that go with them (a host, a client id).
/// Rests only sealed, is opened only where a platform is spoken to.
///
/// @param facts not secret by themselves, kept here because they belong to the secrets
/// @param expiresAt when the sign-in ends unless renewed; empty if it does not, or if that is not known
public record Credentials(Map<String, Secret> secrets, Map<String, String> facts, Optional<Instant> expiresAt) {
    private static final String RENEWAL = "renewal";
    private static final String BY_A_PERSON = "person";

    public Credentials {
        secrets = Map.copyOf(secrets);
        facts = Map.copyOf(facts);
    }

    /// @throws IllegalStateException if the account was connected without it
    public Secret secret(String name) {
        var secret = secrets.get(name);
        if (secret == null) {
            throw new IllegalStateException("These credentials hold no " + name + ".");
        }
        return secret;
    }

    /// @throws IllegalStateException if the account was connected without it
    public String fact(String name) {
        var fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException("These credentials hold no " + name + ".");
        }
        return fact;
    }

    /// @return the address of the account's own server, on platforms of many; the fact `server`
    public Optional<String> server() {
        return Optional.ofNullable(facts.get("server"));
    }

    /// @return our registration by which the account was connected, where by one; the fact `app`, which storage adds
    public Optional<String> app() {
        return Optional.ofNullable(facts.get("app"));
    }

    /// @return false if only a person can sign in anew once it ends; the fact `renewal` says so
    public boolean renewsItself() {
        return !BY_A_PERSON.equals(facts.get(RENEWAL));
    }

    /// @return the same, which only a person can renew
    public Credentials renewedByAPerson() {
        return with(RENEWAL, BY_A_PERSON);
    }

    /// What an account holds of our registration are copies from when it was connected.
    ///
    /// @param app our registration, as it is now
    /// @return the same, with that one's secrets as they are now; unchanged where it was connected by another
    public Credentials by(Credentials app) {
        var another = app.facts.entrySet().stream()
                .anyMatch(each ->
                        !facts.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()));
        if (another) {
            return this;
        }
        var now = new HashMap<>(secrets);
        now.replaceAll((name, secret) -> app.secrets.getOrDefault(name, secret));
        return new Credentials(now, facts, expiresAt);
    }

    /// @return the same, with one more fact
    public Credentials with(String name, String fact) {
        var more = new HashMap<>(facts);
        more.put(name, fact);
        return new Credentials(secrets, more, expiresAt);
    }
}
