package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.Seal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Something that a caller has signed by ES256 (RFC 7515, RFC 7518).
///
/// @param signed header and claims as they were signed
record Jws(JsonNode header, JsonNode claims, String signed, byte[] signature) {
    static Optional<Jws> read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var base64 = Base64.getUrlDecoder();
            var jws = new Jws(
                    Json.read(base64.decode(parts[0])),
                    Json.read(base64.decode(parts[1])),
                    parts[0] + "." + parts[1],
                    base64.decode(parts[2]));
            return Optional.of(jws).filter(each -> each.header.isObject() && each.claims.isObject());
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    boolean isOf(String type) {
        return header.path("typ").asString("").equals(type);
    }

    String claim(String name) {
        return claims.path(name).asString("");
    }

    /// @param jwk a public key on P-256
    boolean isBy(JsonNode jwk) {
        if (!header.path("alg").asString("").equals("ES256") || !isPublic(jwk)) {
            return false;
        }
        try {
            var signatures = Signature.getInstance("SHA256withECDSAinP1363Format");
            signatures.initVerify(key(jwk));
            signatures.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signatures.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException no) {
            return false;
        }
    }

    private static boolean isPublic(JsonNode jwk) {
        return jwk.path("kty").asString("").equals("EC")
                && jwk.path("crv").asString("").equals("P-256")
                && !jwk.has("d");
    }

    private static PublicKey key(JsonNode jwk) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asString("")));
    }

    /// By what a key is known (RFC 7638).
    static String thumbprint(JsonNode jwk) {
        return sha256("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(jwk.path("x").asString(""), jwk.path("y").asString("")));
    }

    static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return Seal.base64(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
