package com.clickkloudy.storage.access.vault;

import com.clickkloudy.model.access.Vault;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// The installation's keys: AES-256-GCM, made at the first start, kept in one file that only its owner can read.
/// Whoever loses that file loses every sealed secret.
public final class Keyset {
    private static final Configuration TINK = AeadConfig2026.get();

    private final Aead aead;

    private Keyset(Aead aead) {
        this.aead = aead;
    }

    /// Opens the keyset, and makes one where there is none. Of processes that start at once, all get the same keys.
    ///
    /// @throws IllegalStateException if the file is there but cannot be used; the message says what to do
    public static Keyset in(Path file) {
        try {
            var json = new KeysetFile(file).readOrCreate(Keyset::generate);
            var handle = TinkJsonProtoKeysetFormat.parseKeyset(json, TINK, InsecureSecretKeyAccess.get());
            return new Keyset(handle.getPrimitive(TINK, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The keyset " + file + " cannot be read. Put the right one back from a backup.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The keyset " + file + " cannot be opened.", e);
        }
    }

    public Vault vault() {
        return new TinkVault(aead);
    }

    /// @param purpose what the sealed bytes are for; bytes sealed for one purpose open for no other
    public Seal seal(String purpose) {
        return new Seal(aead, purpose);
    }

    private static String generate() {
        try {
            var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, TINK, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make an AES-256-GCM key.", e);
        }
    }
}
