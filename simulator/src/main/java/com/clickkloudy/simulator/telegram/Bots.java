package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.util.Optional;

/// The bots and their tokens, as BotFather keeps them.
final class Bots {
    private final World world;

    Bots(World world) {
        this.world = world;
    }

    Bot named(String username) {
        String id = Long.toString(world.seal().number("bot " + username, 10));
        return find(id).orElseGet(() -> {
            world.book().enter(Fact.of(What.REGISTERED, id, id).facts(Json.object("username", username)));
            return new Bot(id, username);
        });
    }

    Optional<Bot> find(String id) {
        return world.book().last(What.REGISTERED, id, id).map(Bots::bot);
    }

    private static Bot bot(Entry entry) {
        return new Bot(entry.id(), entry.facts().path("username").asString());
    }

    /// Follows from how often the token was revoked.
    String token(Bot bot) {
        int generation = world.book().of(What.REVOKED, bot.id()).size();
        return bot.id() + ":AA" + world.seal().secret("token " + generation + " of " + bot.id(), 33);
    }

    void revoke(Bot bot) {
        world.book().enter(Fact.of(What.REVOKED, bot.id(), bot.id()));
    }

    /// Whose token it is, whether it is still good or not.
    Optional<Bot> claimed(String token) {
        int colon = token.indexOf(':');
        return colon < 0 ? Optional.empty() : find(token.substring(0, colon));
    }

    /// @throws BotError where the token is none
    Bot caller(String token) {
        if (!token.matches("\\d+:[\\w-]+")) {
            throw new BotError(404, "Not Found");
        }
        return claimed(token)
                .filter(bot -> Seal.same(token(bot), token))
                .orElseThrow(() -> new BotError(401, "Unauthorized"));
    }
}
