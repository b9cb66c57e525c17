package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The workspaces, each with our bot in it, and the bot's token.
final class Teams {
    private final World world;

    Teams(World world) {
        this.world = world;
    }

    /// A workspace as its members see it.
    record Team(String id, String name, String user, String bot) {}

    Team named(String name) {
        String id = id("T", name);
        if (find(id).isEmpty()) {
            world.book().enter(Fact.of(What.REGISTERED, id, id).facts(Json.object("name", name)));
            world.book().enter(Fact.of(What.RECORDED, number(id), number(id)).facts(Json.object("team", id)));
        }
        return required(id);
    }

    /// An id that follows from a name: a letter and ten more characters.
    String id(String letter, String name) {
        return letter + "0" + world.seal().secret(letter + " " + name, 9).toUpperCase(Locale.ROOT);
    }

    Optional<Team> find(String id) {
        return world.book()
                .last(What.REGISTERED, id, id)
                .map(entry -> new Team(
                        id, entry.facts().path("name").asString(), id("U", "user of " + id), id("B", "bot of " + id)));
    }

    Team required(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such workspace: " + id));
    }

    private String number(String id) {
        return Long.toString(world.seal().number("team " + id, 12));
    }

    String token(String id) {
        return token(id, revoked(id));
    }

    private String token(String id, int generation) {
        String secret = world.seal().secret("token " + generation + " of " + id, 24);
        return "xoxb-" + number(id) + "-" + world.seal().number("bot of " + id, 12) + "-" + secret;
    }

    private int revoked(String id) {
        return world.book().of(What.REVOKED, id).size();
    }

    void revoke(String id) {
        world.book().enter(Fact.of(What.REVOKED, id, id));
    }

    /// Whose token it is, whether it is still good or not.
    Optional<Team> claimed(Call call) {
        String token = given(call);
        String[] parts = token.split("-", -1);
        return parts.length == 4 && parts[0].equals("xoxb")
                ? world.book()
                        .last(What.RECORDED, parts[1], parts[1])
                        .flatMap(entry -> find(entry.facts().path("team").asString()))
                : Optional.empty();
    }

    private static String given(Call call) {
        return call.request().bearer().orElseGet(() -> call.params().text("token"));
    }

    /// @throws ApiError where the token is none, or no longer
    Team caller(Call call) {
        String token = given(call);
        if (token.isEmpty()) {
            throw new ApiError("not_authed");
        }
        Team team = claimed(call).orElseThrow(() -> new ApiError("invalid_auth"));
        if (Seal.same(token(team.id()), token)) {
            return team;
        }
        boolean wasGood = IntStream.range(0, revoked(team.id()))
                .anyMatch(generation -> Seal.same(token(team.id(), generation), token));
        throw new ApiError(wasGood ? "token_revoked" : "invalid_auth");
    }
}
