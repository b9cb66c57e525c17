package com.clickkloudy.platforms.kit.signin;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import java.util.List;

/// We as a client that has no secret of its own with a platform, but one key for all of them: its public half
/// stands in a document at our address, what it signs proves that it is we who ask (`private_key_jwt`,
/// <https://www.rfc-editor.org/rfc/rfc7523>).
public final class OwnClient {
    private static final int SECONDS = 60;

    private OwnClient() {}

    private static EcKey key(Kit kit) {
        return EcKey.of(kit.ownKey(() -> EcKey.make(kit.random()).secret()));
    }

    /// @return the public half, as a document shows it in `jwks`
    public static Json jwks(Kit kit) {
        var key = key(kit);
        var shown = key.shown().with("kid", key.thumbprint()).with("use", "sig").with("alg", "ES256");
        return Json.object().with("keys", List.of(shown));
    }

    /// @param issuer the only server for which it is good
    static Secret assertion(Kit kit, String clientId, String issuer) {
        var key = key(kit);
        var now = kit.now().getEpochSecond();
        var claims = Json.object()
                .with("iss", clientId)
                .with("sub", clientId)
                .with("aud", issuer)
                .with("jti", kit.unguessable())
                .with("iat", now)
                .with("exp", now + SECONDS);
        return key.sign(Json.object().with("kid", key.thumbprint()), claims);
    }
}
