package com.clickkloudy.simulator.ledger;

/// A file as a platform holds it; its bytes are on the [MediaShelf] under their hash.
///
/// @param sha256 lower-case hexadecimal
public record Medium(String sha256, String type, long bytes, String alt) {
    public Medium described(String changed) {
        return new Medium(sha256, type, bytes, changed);
    }
}
