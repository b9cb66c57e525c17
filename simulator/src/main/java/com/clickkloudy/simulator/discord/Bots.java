package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// The bots and their tokens, as the developer portal keeps them.
final class Bots {
    private static final String SCHEME = "Bot ";

    private final World world;

    Bots(World world) {
        this.world = world;
    }

    /// @return the bot's number
    String named(String username) {
        String id = Long.toString(world.seal().number("bot " + username, 18));
        if (find(id).isEmpty()) {
            world.book().enter(Fact.of(What.REGISTERED, id, id).facts(Json.object("username", username)));
        }
        return id;
    }

    Optional<Entry> find(String id) {
        return world.book().last(What.REGISTERED, id, id);
    }

    String username(String id) {
        return find(id).map(bot -> bot.facts().path("username").asString()).orElse("");
    }

    /// Follows from how often the token was reset.
    String token(String id) {
        int generation = world.book().of(What.REVOKED, id).size();
        String secret = world.seal().secret("token " + generation + " of " + id, 44);
        return Seal.base64(id.getBytes(StandardCharsets.US_ASCII)) + "." + secret.substring(0, 6) + "."
                + secret.substring(6);
    }

    void revoke(String id) {
        world.book().enter(Fact.of(What.REVOKED, id, id));
    }

    /// Whose token it is, whether it is still good or not.
    Optional<String> claimed(String token) {
        try {
            String head = token.substring(0, Math.max(0, token.indexOf('.')));
            String id = new String(Base64.getUrlDecoder().decode(head), StandardCharsets.US_ASCII);
            return find(id).map(Entry::id);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    Optional<String> claimed(Call call) {
        return given(call).flatMap(this::claimed);
    }

    private static Optional<String> given(Call call) {
        return call.request()
                .header("Authorization")
                .filter(value -> value.startsWith(SCHEME))
                .map(value -> value.substring(SCHEME.length()));
    }

    /// @return the number of the bot that calls
    /// @throws ApiError where its token is none
    String caller(Call call) {
        String token = given(call).orElse("");
        return claimed(token).filter(id -> Seal.same(token(id), token)).orElseThrow(ApiError::unauthorized);
    }
}
