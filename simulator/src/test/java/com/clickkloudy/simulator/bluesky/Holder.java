package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.Seal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who holds a key and proves it, well or badly.
final class Holder {
    private final KeyPair pair;

    Holder() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Map<String, @Nullable Object> jwk() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return Json.object(
                "kty", "EC", "crv", "P-256", "x", base64(point.getAffineX()), "y", base64(point.getAffineY()));
    }

    private static String base64(BigInteger number) {
        var text = number.toString(16);
        return Seal.base64(HexFormat.of().parseHex("0".repeat(64 - text.length()) + text));
    }

    String signed(Map<String, ?> header, Map<String, ?> claims) {
        try {
            var text = part(header) + "." + part(claims);
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + Seal.base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(Map<String, ?> json) {
        return Seal.base64(Json.bytes(json));
    }

    /// A proof as it should be.
    Map<String, @Nullable Object> claims(String method, String address, String nonce, String token) {
        var claims = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "jti", UUID.randomUUID().toString(),
                "htm", method,
                "htu", address,
                "iat", Instant.now().getEpochSecond(),
                "nonce", nonce));
        if (!token.isEmpty()) {
            claims.put("ath", Jws.sha256(token));
        }
        return claims;
    }

    String proof(Map<String, ?> claims) {
        return signed(Json.object("typ", "dpop+jwt", "alg", "ES256", "jwk", jwk()), claims);
    }
}
