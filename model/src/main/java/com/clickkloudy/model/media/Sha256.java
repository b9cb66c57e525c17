package com.clickkloudy.model.media;

/// A file's fingerprint: 64 lower-case hexadecimal digits.
public record Sha256(String hex) {
    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 is 64 lower-case hexadecimal digits.");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
