package com.clickkloudy.simulator.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes tokens that carry what they stand for, so that they stay valid over a restart without being remembered.
public final class Seal {
    private static final byte[] KEY = "the simulator guards nothing".getBytes(StandardCharsets.UTF_8);
    private static final int MAC_BYTES = 18;

    /// Proof that the text came from here; URL-safe.
    public String sign(String text) {
        return base64(Arrays.copyOf(mac(text), MAC_BYTES));
    }

    public String seal(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8)) + "." + sign(text);
    }

    /// What was sealed, or nothing where the token was not made here.
    public Optional<String> open(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            return same(sign(text), token.substring(dot + 1)) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// A secret that follows from a text: so many lower-case hexadecimal digits, at most 64.
    public String secret(String text, int digits) {
        return HexFormat.of().formatHex(mac("secret of " + text)).substring(0, digits);
    }

    /// A number that follows from a text, with exactly so many decimal digits, at most 18.
    public long number(String text, int digits) {
        long least = Math.powExact(10L, digits - 1);
        return least
                + Long.remainderUnsigned(
                        ByteBuffer.wrap(mac("number of " + text)).getLong(), 9 * least);
    }

    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
