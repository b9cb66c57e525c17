package com.clickkloudy.platforms.kit.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.kit.Json;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A signed token of our own making (<https://www.rfc-editor.org/rfc/rfc7519>), with which some platforms are asked.
public final class Jwt {
    private Jwt() {}

    /// @param header further fields of the header, such as `kid`
    /// @param hexKey the shared secret as hexadecimal digits, as it is shown to people
    /// @return the token; empty if the secret is no such text
    public static Optional<Secret> hs256(Json header, Json claims, Secret hexKey) {
        try {
            var key = HexFormat.of().parseHex(hexKey.reveal());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var head = head(header, "HS256", claims);
            return Optional.of(new Secret(head + "." + base64(mac.doFinal(head.getBytes(UTF_8)))));
        } catch (IllegalArgumentException noHex) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256.", missing);
        }
    }

    /// @param key on the curve P-256
    public static Secret es256(Json header, Json claims, PrivateKey key) {
        try {
            var head = head(header, "ES256", claims);
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(head.getBytes(UTF_8));
            return new Secret(head + "." + base64(signature.sign()));
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalArgumentException("This key signs nothing.", wrongKey);
        }
    }

    private static String head(Json header, String algorithm, Json claims) {
        var typed = header.get("/typ").isPresent() ? header : header.with("typ", "JWT");
        return part(typed.with("alg", algorithm)) + "." + part(claims);
    }

    private static String part(Json json) {
        return base64(json.toString().getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
