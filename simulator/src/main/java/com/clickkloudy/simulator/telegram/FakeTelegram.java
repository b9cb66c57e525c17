package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Refusal;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// The Bot API at `/telegram/bot{token}/{method}` and the channels' pages in place of t.me.
final class FakeTelegram implements Fake {
    private final World world;
    private final Bots bots;
    private final Channels channels;
    private final Routes routes;

    FakeTelegram(World world) {
        this.world = world;
        this.bots = new Bots(world);
        this.channels = new Channels(world, bots);
        this.routes = routes(new Messages(world, channels), new Answers(world, channels));
    }

    private Routes routes(Messages messages, Answers answers) {
        var pages = new PublicPages(world, channels);
        return new Routes(
                method("sendMessage", Kind.PUBLISH, messages::sendMessage),
                method("sendPhoto", Kind.PUBLISH, messages::sendPhoto),
                method("sendVideo", Kind.PUBLISH, messages::sendVideo),
                method("sendAnimation", Kind.PUBLISH, messages::sendAnimation),
                method("sendMediaGroup", Kind.PUBLISH, messages::sendMediaGroup),
                method("deleteMessage", Kind.DELETE, messages::deleteMessage),
                method("getMe", Kind.AUTH, answers::getMe),
                method("getChat", Kind.READ, answers::getChat),
                method("getChatMember", Kind.READ, answers::getChatMember),
                method("getChatAdministrators", Kind.READ, answers::getChatAdministrators),
                method("getChatMemberCount", Kind.READ, answers::getChatMemberCount),
                method("getUpdates", Kind.READ, new Updates(world, channels)::getUpdates),
                method("getFile", Kind.READ, answers::getFile),
                Route.get("/file/bot{token}/photos/{name}", Kind.READ, answers::download),
                new Route(
                        "*",
                        "/bot{number}:{secret}/{method}",
                        new Operation("unknown", Kind.READ),
                        call -> refuse(new Refusal.Unknown())),
                Route.get("/c/{number}", Kind.PAGE, pages::channel),
                Route.get("/c/{number}/{id}", Kind.PAGE, pages::message),
                Route.get("/{channel}", Kind.PAGE, pages::channel),
                Route.get("/{channel}/{id}", Kind.PAGE, pages::message));
    }

    private Route method(String name, Kind kind, BiFunction<Call, Bot, Object> result) {
        return new Route("*", "/bot{token}/" + name, new Operation(name, kind), call -> {
            try {
                Bot bot = bots.caller(call.path("token"));
                return Answer.json(Json.object("ok", true, "result", result.apply(call, bot)));
            } catch (BotError error) {
                return error.answer();
            }
        });
    }

    @Override
    public Routes routes() {
        return routes;
    }

    /// The channel, or else the bot by its number.
    @Override
    public String account(Call call) {
        return channels.find(call.params().text("chat_id"))
                .map(Channel::id)
                .or(() -> bots.claimed(call.path("token")).map(Bot::id))
                .orElse("");
    }

    @Override
    public List<Toll> tolls(Call call) {
        String bot = bots.claimed(call.path("token")).map(Bot::id).orElse("");
        return Walls.tolls(call, bot, account(call));
    }

    @Override
    public Map<String, String> headers(Standing standing) {
        return Map.of();
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return Walls.refuse(refusal, world.clock().instant());
    }

    @Override
    public List<Credentials> open(Opening opening) {
        return channels.open(opening);
    }

    @Override
    public Credentials credentials(String account) {
        return channels.credentials(account);
    }

    @Override
    public Credentials revoke(String account) {
        return channels.revoke(account);
    }

    @Override
    public List<Profile> profiles() {
        return channels.profiles();
    }
}
