package com.clickkloudy.storage.media.blob;

import com.clickkloudy.model.media.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of what passes by.
final class Hashing {
    private Hashing() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256.", never);
        }
    }

    static Sha256 end(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }
}
