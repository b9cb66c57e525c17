package com.clickkloudy.simulator.bluesky;

import java.io.ByteArrayOutputStream;

/// RFC 4648 base 32 in small letters without padding, as multibase `b`, did:plc and CIDs use it.
final class Base32 {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Base32() {}

    static String write(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : bytes) {
            held = (held << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(LETTERS.charAt((held << (5 - bits)) & 31)).toString();
    }

    /// @throws IllegalArgumentException where a letter is none of the alphabet's
    static byte[] read(String text) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (int at = 0; at < text.length(); at++) {
            int value = LETTERS.indexOf(text.charAt(at));
            if (value < 0) {
                throw new IllegalArgumentException("not base 32");
            }
            held = (held << 5) | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
