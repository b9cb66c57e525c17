package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.ledger.MediaShelf;
import java.util.HexFormat;
import java.util.Optional;

/// A content identifier, version 1, of SHA-256 (https://github.com/multiformats/cid): what a blob or record *is*.
record Cid(String text) {
    private static final String OF_RAW_BYTES = "01551220";
    private static final String OF_DAG_CBOR = "01711220";

    static Cid ofBlob(byte[] bytes) {
        return of(OF_RAW_BYTES, MediaShelf.sha256(bytes));
    }

    static Cid ofRecord(byte[] dagCbor) {
        return of(OF_DAG_CBOR, MediaShelf.sha256(dagCbor));
    }

    private static Cid of(String prefix, String sha256) {
        return new Cid("b" + Base32.write(HexFormat.of().parseHex(prefix + sha256)));
    }

    /// What the text stands for, or nothing where it is no such identifier.
    static Optional<byte[]> read(String text) {
        try {
            byte[] bytes = text.startsWith("b") ? Base32.read(text.substring(1)) : new byte[0];
            return Optional.of(bytes).filter(found -> found.length == 36);
        } catch (IllegalArgumentException notBase32) {
            return Optional.empty();
        }
    }
}
