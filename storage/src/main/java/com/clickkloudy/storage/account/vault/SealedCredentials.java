package com.clickkloudy.storage.account.vault;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.Vault;
import com.clickkloudy.model.access.Vault.Place;
import com.clickkloudy.model.account.Credentials;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns credentials into sealed bytes and back.
public final class SealedCredentials {
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public SealedCredentials(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(Place place, Credentials credentials) {
        return vault.seal(place, json.writeValueAsBytes(Plain.of(credentials)));
    }

    /// @throws SecurityException if the bytes were sealed for another place, or by other keys
    public Credentials open(Place place, byte[] sealed) {
        return json.readValue(vault.open(place, sealed), Plain.class).credentials();
    }

    private record Plain(Map<String, String> secrets, Map<String, String> facts, Optional<Instant> expiresAt) {
        static Plain of(Credentials credentials) {
            var secrets = credentials.secrets().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().reveal()));
            return new Plain(secrets, credentials.facts(), credentials.expiresAt());
        }

        Credentials credentials() {
            var hidden = secrets.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue())));
            return new Credentials(hidden, facts, expiresAt);
        }
    }
}
