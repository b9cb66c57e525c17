package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Refusal;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The API at `/discord/api/v10` and the channels' pages at `/discord/channels/{guild}/{channel}`.
final class FakeDiscord implements Fake {
    private static final String WEBHOOK = "/webhooks/{webhook}/{token}";
    private static final String MESSAGES = "/channels/{channel}/messages";

    private final World world;
    private final Bots bots;
    private final Channels channels;
    private final Pages pages;
    private final Routes routes;

    FakeDiscord(World world) {
        this.world = world;
        this.bots = new Bots(world);
        this.channels = new Channels(world, bots);
        var view = new MessageView(world, channels, bots);
        this.pages = new Pages(world, view);
        this.routes = routes(new Messages(world, channels, view), new Guilds(world, bots, channels));
    }

    private Routes routes(Messages messages, Guilds guilds) {
        return new Routes(
                bot("GET", "/users/@me", Kind.AUTH, guilds::me),
                bot("GET", "/users/@me/guilds", Kind.READ, guilds::mine),
                bot("GET", "/guilds/{guild}", Kind.READ, guilds::guild),
                bot("GET", "/guilds/{guild}/channels", Kind.READ, guilds::channels),
                bot("GET", "/guilds/{guild}/members/{user}", Kind.READ, guilds::member),
                bot("GET", "/channels/{channel}", Kind.READ, guilds::channel),
                bot("POST", MESSAGES, Kind.PUBLISH, messages::post),
                bot("GET", MESSAGES, Kind.LIST, messages::list),
                bot("GET", MESSAGES + "/{message}", Kind.READ, messages::show),
                bot("DELETE", MESSAGES + "/{message}", Kind.DELETE, messages::delete),
                bot("POST", MESSAGES + "/{message}/crosspost", Kind.READ, messages::crosspost),
                api("GET", "/api/v10" + WEBHOOK, Kind.AUTH, this::webhook),
                api("POST", "/api/v10" + WEBHOOK, Kind.PUBLISH, messages::execute),
                api("GET", "/api/v10" + WEBHOOK + "/messages/{message}", Kind.READ, messages::showExecuted),
                api("DELETE", "/api/v10" + WEBHOOK + "/messages/{message}", Kind.DELETE, messages::deleteExecuted),
                api("GET", "/api" + WEBHOOK, Kind.AUTH, this::webhook),
                api("POST", "/api" + WEBHOOK, Kind.PUBLISH, messages::execute),
                Route.get("/channels/{guild}/{channel}", Kind.PAGE, this::channelPage),
                Route.get("/channels/{guild}/{channel}/{message}", Kind.PAGE, this::messagePage));
    }

    private Route bot(String method, String path, Kind kind, BiFunction<Call, String, Answer> answer) {
        return api(method, "/api/v10" + path, kind, call -> answer.apply(call, bots.caller(call)));
    }

    private static Route api(String method, String path, Kind kind, Function<Call, Answer> answer) {
        return new Route(method, path, new Operation(method + " " + path, kind), call -> {
            if (!call.request().header("User-Agent").orElse("").startsWith("DiscordBot (")) {
                return Answer.of(403, "text/plain", "error code: 1010".getBytes(StandardCharsets.UTF_8));
            }
            try {
                return answer.apply(call);
            } catch (ApiError error) {
                return error.answer();
            }
        });
    }

    private Answer webhook(Call call) {
        return Answer.json(channels.webhook(channels.hooked(call.path("webhook"), call.path("token"))));
    }

    private Answer channelPage(Call call) {
        return channels.find(call.path("channel"))
                .filter(channel -> channel.guild().equals(call.path("guild")))
                .map(channel -> pages.profile(channels.profile(channel)))
                .orElseGet(pages::missing);
    }

    private Answer messagePage(Call call) {
        return channels.find(call.path("channel"))
                .filter(channel -> channel.guild().equals(call.path("guild")))
                .flatMap(channel -> world.book()
                        .standing(channel.id(), call.path("message"))
                        .map(message -> pages.post(channels.profile(channel), message)))
                .orElseGet(pages::missing);
    }

    @Override
    public Routes routes() {
        return routes;
    }

    /// The channel, by its number or by its webhook's, or else the bot by its number.
    @Override
    public String account(Call call) {
        return channels.find(call.path("channel"))
                .or(() -> channels.ofWebhook(call.path("webhook")))
                .map(Channel::id)
                .or(() -> bots.claimed(call))
                .orElse("");
    }

    @Override
    public List<Toll> tolls(Call call) {
        return call.operation().kind() == Kind.PAGE
                ? List.of()
                : Walls.tolls(call, bots.claimed(call).orElse(""));
    }

    @Override
    public Map<String, String> headers(Standing standing) {
        return Walls.headers(standing, world.clock().instant());
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
        return channels.all().stream().map(channels::profile).toList();
    }
}
