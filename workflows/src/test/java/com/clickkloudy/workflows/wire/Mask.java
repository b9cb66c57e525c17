package com.clickkloudy.workflows.wire;

import java.util.Arrays;

/// Seals by turning every bit and putting a mark in front: unreadable at a glance, and enough to see what was sealed.
public final class Mask implements Sealer {
    private static final byte MARK = 77;

    @Override
    public byte[] seal(byte[] plain) {
        var sealed = new byte[plain.length + 1];
        sealed[0] = MARK;
        for (var at = 0; at < plain.length; at++) {
            sealed[at + 1] = (byte) ~plain[at];
        }
        return sealed;
    }

    @Override
    public byte[] open(byte[] sealed) {
        if (sealed.length == 0 || sealed[0] != MARK) {
            throw new SecurityException("Not sealed here.");
        }
        var plain = Arrays.copyOfRange(sealed, 1, sealed.length);
        for (var at = 0; at < plain.length; at++) {
            plain[at] = (byte) ~plain[at];
        }
        return plain;
    }
}
