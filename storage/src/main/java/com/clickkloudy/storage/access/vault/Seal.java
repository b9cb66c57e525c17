package com.clickkloudy.storage.access.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Seals bytes for one purpose.
///
/// Tink makes a source of randomness for every thread that seals. That is dear on virtual threads, which seal once and
/// end: they have it done by a few threads that stay.
public final class Seal {
    private static final ExecutorService STAYING = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("seal-", 1).factory());
    private final Aead aead;
    private final byte[] purpose;

    Seal(Aead aead, String purpose) {
        this.aead = aead;
        this.purpose = purpose.getBytes(UTF_8);
    }

    public byte[] seal(byte[] plain) {
        return Thread.currentThread().isVirtual()
                ? CompletableFuture.supplyAsync(() -> sealed(plain), STAYING).join()
                : sealed(plain);
    }

    private byte[] sealed(byte[] plain) {
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
