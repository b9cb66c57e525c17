package com.clickkloudy.platforms.kit.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.kit.Json;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class JwtTest {
    /// Key, header and claims of jwt.io's first example, whose signature everybody can compare.
    private static final Secret KEY = new Secret(HexFormat.of().formatHex("your-256-bit-secret".getBytes(UTF_8)));

    private static final Json CLAIMS =
            Json.object().with("sub", "1234567890").with("name", "John Doe").with("iat", 1516239022);

    @Test
    void a_shared_secret_signs() {
        var header = Json.object().with("alg", "HS256").with("typ", "JWT");

        assertThat(Jwt.hs256(header, CLAIMS, KEY))
                .contains(new Secret("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
                        + "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ."
                        + "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"));
    }

    @Test
    void a_secret_that_is_no_row_of_hexadecimal_digits_signs_nothing() {
        assertThat(Jwt.hs256(Json.object(), CLAIMS, new Secret("xyz"))).isEmpty();
    }

    @Test
    void a_key_on_the_curve_signs_so_that_its_other_half_agrees() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();

        var token = Jwt.es256(Json.object().with("kid", "k1"), CLAIMS, pair.getPrivate())
                .reveal();

        var end = token.lastIndexOf('.');
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(pair.getPublic());
        signature.update(token.substring(0, end).getBytes(UTF_8));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1))))
                .isTrue();
        var header = new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), UTF_8);
        assertThat(Json.read(header).orElseThrow().text("/kid")).contains("k1");
    }
}
