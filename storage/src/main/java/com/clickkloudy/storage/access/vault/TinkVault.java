package com.clickkloudy.storage.access.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.access.Vault;
import com.google.crypto.tink.Aead;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Binds every sealed value to its place by the cipher's associated data.
final class TinkVault implements Vault {
    private final Aead aead;

    TinkVault(Aead aead) {
        this.aead = aead;
    }

    @Override
    public byte[] seal(Place place, byte[] plain) {
        return new Seal(aead, name(place)).seal(plain);
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        return new Seal(aead, name(place)).open(sealed);
    }

    /// With the parts' lengths, so that no two places share a name.
    private static String name(Place place) {
        return Stream.of("place", place.workspace().toString(), place.owner(), place.field())
                .map(part -> part.getBytes(UTF_8).length + ":" + part)
                .collect(Collectors.joining("/"));
    }
}
