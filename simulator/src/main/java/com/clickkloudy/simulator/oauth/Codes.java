package com.clickkloudy.simulator.oauth;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Gives authorization codes and takes them back, each once and within ten minutes (RFC 6749, RFC 7636).
public final class Codes {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final World world;

    public Codes(World world) {
        this.world = world;
    }

    public String issue(Code code) {
        return world.seal().seal(Json.write(code));
    }

    /// What the code in `code` stands for, where `redirect_uri` and `code_verifier` fit it and it was not used before.
    public Optional<Code> redeem(Params params, String place, String client) {
        return world.seal()
                .open(params.text("code"))
                .flatMap(Codes::read)
                .filter(code -> code.place().equals(place) && code.client().equals(client))
                .filter(code -> code.redirect().equals(params.text("redirect_uri")))
                .filter(code -> code.challenge().isEmpty()
                        || Seal.same(code.challenge(), challenge(params.text("code_verifier"))))
                .filter(code -> world.clock().instant().isBefore(code.at().plus(LIFE)))
                .filter(this::isFirstUse);
    }

    private static Optional<Code> read(String text) {
        try {
            return Optional.of(Json.read(Json.read(text), Code.class));
        } catch (JacksonException noCode) {
            return Optional.empty();
        }
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return Seal.base64(hash.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isFirstUse(Code code) {
        String id = "code " + code.serial() + " " + code.at();
        return world.book().alone(code.account(), () -> {
            boolean first = world.book().last(What.DELETED, code.account(), id).isEmpty();
            world.book().enter(Fact.of(What.DELETED, code.account(), id));
            return first;
        });
    }
}
