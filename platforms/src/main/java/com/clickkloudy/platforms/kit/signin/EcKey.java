package com.clickkloudy.platforms.kit.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.kit.Json;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

/// A pair of keys on the curve P-256, written as a JWK (<https://www.rfc-editor.org/rfc/rfc7517>).
public final class EcKey {
    private static final String CURVE = "secp256r1";
    private static final int BYTES = 32;

    private final Json shown;
    private final BigInteger number;

    private EcKey(Json shown, BigInteger number) {
        this.shown = shown;
        this.number = number;
    }

    public static EcKey make(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE), random);
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            return new EcKey(
                    shown(text(point.getAffineX()), text(point.getAffineY())),
                    ((ECPrivateKey) pair.getPrivate()).getS());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has the curve P-256.", missing);
        }
    }

    /// @param jwk as [#secret] gave it
    /// @throws IllegalArgumentException if it is something else
    public static EcKey of(Secret jwk) {
        var json = Json.read(jwk.reveal()).orElseThrow(() -> new IllegalArgumentException("This is no key."));
        var number = new BigInteger(1, Base64.getUrlDecoder().decode(json.need("/d")));
        return new EcKey(shown(json.need("/x"), json.need("/y")), number);
    }

    /// The order of the names is that of a thumbprint.
    private static Json shown(String x, String y) {
        return Json.object().with("crv", "P-256").with("kty", "EC").with("x", x).with("y", y);
    }

    private static String text(BigInteger number) {
        var bytes = number.toByteArray();
        var from = Math.max(0, bytes.length - BYTES);
        var exact = new byte[BYTES];
        System.arraycopy(bytes, from, exact, BYTES - (bytes.length - from), bytes.length - from);
        return base64(exact);
    }

    /// @return both halves, to be kept sealed
    public Secret secret() {
        return new Secret(shown.with("d", text(number)).toString());
    }

    /// @return the half that everybody may see
    public Json shown() {
        return shown;
    }

    /// @return by which the key is known (<https://www.rfc-editor.org/rfc/rfc7638>)
    public String thumbprint() {
        return hash(shown.toString());
    }

    /// @param header further fields of the header, such as `typ`
    /// @return a signed token
    public Secret sign(Json header, Json claims) {
        return Jwt.es256(header, claims, half());
    }

    private PrivateKey half() {
        try {
            var curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec(CURVE));
            var spec = new ECPrivateKeySpec(number, curve.getParameterSpec(ECParameterSpec.class));
            return KeyFactory.getInstance("EC").generatePrivate(spec);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has the curve P-256.", missing);
        }
    }

    /// @return SHA-256 of the text, as JWTs write bytes
    static String hash(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has SHA-256.", missing);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
