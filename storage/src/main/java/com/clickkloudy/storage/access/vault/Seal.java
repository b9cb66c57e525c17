package com.clickkloudy.storage.access.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/// Seals bytes for one purpose.
public final class Seal {
    private final Aead aead;
    private final byte[] purpose;

    Seal(Aead aead, String purpose) {
        this.aead = aead;
        this.purpose = purpose.getBytes(UTF_8);
    }

    public byte[] seal(byte[] plain) {
        try {
            return aead.encrypt(plain, purpose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bytes could not be sealed.", e);
        }
    }

    /// @throws SecurityException if the bytes were changed, or sealed for another purpose or by other keys
    public byte[] open(byte[] sealed) {
        try {
            return aead.decrypt(sealed, purpose);
        } catch (GeneralSecurityException e) {
            throw new SecurityException("These bytes were not sealed here, or not by this installation's keys.", e);
        }
    }
}
