package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;

/// Proofs that whoever calls holds a key (RFC 9449): each is good for one call, one address and a short time, and
/// has to repeat the server's latest nonce. That is another every minute, and each is taken for three.
final class Proofs {
    static final String NONCE = "DPoP-Nonce";

    private static final long ROTATION = 60;
    private static final Duration LATE = Duration.ofSeconds(190);
    private static final Duration EARLY = Duration.ofSeconds(180);

    private final World world;
    private final Now now;
    private final Once seen = new Once(Duration.ofMinutes(10));

    Proofs(World world) {
        this.world = world;
        this.now = new Now(world);
    }

    String nonce() {
        return nonce(0);
    }

    private String nonce(long ago) {
        long turn = world.clock().instant().getEpochSecond() / ROTATION - ago;
        return world.seal().secret("nonce " + turn, 32);
    }

    /// @param token that is shown along
    /// @return the thumbprint of the key
    /// @throws OauthError where there is no proof, or none that is good for this call
    String key(Call call, Optional<String> token) {
        var proof = call.request()
                .header("DPoP")
                .flatMap(Jws::read)
                .orElseThrow(() -> new OauthError("invalid_dpop_proof", "DPoP proof required"));
        var jwk = proof.header().path("jwk");
        must(proof.isOf("dpop+jwt") && proof.isBy(jwk), "Failed to verify DPoP proof");
        must(proof.claim("htm").equals(call.request().method()), "DPoP htm mismatch");
        must(proof.claim("htu").equals(address(call)), "DPoP htu mismatch");
        must(now.is(proof, EARLY, LATE), "DPoP proof is too old or from the future");
        nonceMustBeKnown(proof);
        must(proof.claim("ath").equals(token.map(Jws::sha256).orElse("")), "DPoP ath mismatch");
        must(isFirst(proof.claim("jti")), "DPoP proof replayed");
        return Jws.thumbprint(jwk);
    }

    private boolean isFirst(String jti) {
        return !jti.isEmpty() && seen.isFirst(jti, now.real());
    }

    private void nonceMustBeKnown(Jws proof) {
        var said = proof.claim("nonce");
        if (LongStream.range(0, 3).mapToObj(this::nonce).noneMatch(said::equals)) {
            throw new OauthError("use_dpop_nonce", "Authorization server requires nonce in DPoP proof");
        }
    }

    /// Behind a proxy the caller knows the server by the proxy's name.
    private String address(Call call) {
        var path = call.request().path();
        return call.request()
                .header("X-Forwarded-Host")
                .map(host -> "http://" + host + "/" + world.slug() + path)
                .orElseGet(() -> world.url(path));
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new OauthError("invalid_dpop_proof", otherwise);
        }
    }
}
