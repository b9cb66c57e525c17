package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A JSON Web Token as a caller signed it (RFC 7519), not yet believed.
record Token(JsonNode header, JsonNode claims, String signed, String signature) {
    private static final long MOST_SECONDS = 300;

    /// @throws GhostError where it is no token, or names no key
    static Token read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw GhostError.bad("INVALID_JWT", "Invalid token");
        }
        var token = new Token(json(parts[0]), json(parts[1]), parts[0] + "." + parts[1], parts[2]);
        if (token.keyId().isEmpty()) {
            throw GhostError.bad("MISSING_ADMIN_API_KID", "Admin API kid missing.");
        }
        return token;
    }

    private static JsonNode json(String base64) {
        try {
            return Json.read(Base64.getUrlDecoder().decode(base64));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw GhostError.bad("INVALID_JWT", "Invalid token");
        }
    }

    String keyId() {
        return header.path("kid").asString("");
    }

    /// @throws GhostError where it is not signed with the key, is for somebody else, or is not of now
    void verify(String hexSecret, Instant instant) {
        long now = instant.getEpochSecond();
        long issued = claims.path("iat").asLong(0);
        check(header.path("alg").asString("").equals("HS256"), "invalid algorithm");
        check(Seal.same(mac(hexSecret), signature), "invalid signature");
        check(!claims.has("exp") || now < claims.path("exp").asLong(0), "jwt expired");
        check(issued > 0, "iat required when maxAge is specified");
        check(now < issued + MOST_SECONDS, "maxAge exceeded");
        check(
                claims.path("aud").asString("").matches("/?(v\\d+/|canary/)?admin/?"),
                "jwt audience invalid. expected: /\\/?admin\\/?$/");
    }

    private static void check(boolean isWell, String why) {
        if (!isWell) {
            throw GhostError.unauthorized("INVALID_JWT", "Invalid token: " + why);
        }
    }

    private String mac(String hexSecret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hexSecret), "HmacSHA256"));
            return Seal.base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
