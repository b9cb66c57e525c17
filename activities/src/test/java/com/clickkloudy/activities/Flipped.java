package com.clickkloudy.activities;

import com.clickkloudy.workflows.wire.Sealer;

/// Unreadable enough for a test's server.
record Flipped() implements Sealer {
    @Override
    public byte[] seal(byte[] plain) {
        var flipped = new byte[plain.length];
        for (var n = 0; n < plain.length; n++) {
            flipped[n] = (byte) ~plain[n];
        }
        return flipped;
    }

    @Override
    public byte[] open(byte[] sealed) {
        return seal(sealed);
    }
}
