package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.slack.Teams.Team;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Refusal;
import com.clickkloudy.simulator.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The Web API at `/slack/api/{method}` and the channels' pages at `/slack/archives/{channel}`.
final class FakeSlack implements Fake {
    private static final int SPECIAL = 0;

    private final World world;
    private final Teams teams;
    private final Channels channels;
    private final Pages pages;
    private final Map<String, Integer> tiers = new HashMap<>();
    private final Routes routes;

    FakeSlack(World world) {
        this.world = world;
        this.teams = new Teams(world);
        this.channels = new Channels(world, teams);
        var view = new MessageView(world, channels);
        this.pages = new Pages(world, view);
        var messages = new Messages(world, channels, view);
        this.routes = routes(messages, new Uploads(world, teams, channels, messages), new Lists(channels));
    }

    /// A method of the API.
    ///
    /// @param scope without which it is refused; empty where it needs none
    private record Method(String name, Kind kind, int tier, String scope) {}

    private Routes routes(Messages messages, Uploads uploads, Lists lists) {
        return new Routes(
                method(new Method("auth.test", Kind.AUTH, SPECIAL, ""), this::whoAmI),
                method(new Method("auth.revoke", Kind.AUTH, 3, ""), this::signOut),
                method(new Method("team.info", Kind.READ, 3, "team:read"), this::team),
                method(new Method("chat.postMessage", Kind.PUBLISH, SPECIAL, "chat:write"), messages::post),
                method(new Method("chat.getPermalink", Kind.READ, SPECIAL, ""), messages::permalink),
                method(new Method("chat.delete", Kind.DELETE, 3, "chat:write"), messages::delete),
                method(new Method("files.getUploadURLExternal", Kind.UPLOAD, 4, "files:write"), uploads::place),
                method(new Method("files.completeUploadExternal", Kind.PUBLISH, 4, "files:write"), uploads::complete),
                method(new Method("files.info", Kind.READ, 4, "files:read"), uploads::info),
                method(new Method("files.delete", Kind.DELETE, 3, "files:write"), uploads::delete),
                method(new Method("conversations.info", Kind.READ, 3, "channels:read"), lists::info),
                method(new Method("conversations.list", Kind.READ, 2, "channels:read"), lists::all),
                method(new Method("users.conversations", Kind.READ, 3, "channels:read"), lists::joined),
                method(new Method("conversations.join", Kind.READ, 3, "channels:join"), lists::join),
                method(new Method("conversations.history", Kind.LIST, 3, "channels:history"), messages::history),
                method(new Method("reactions.get", Kind.READ, 3, "reactions:read"), messages::reactions),
                Route.post("/upload/v1/{ticket}", Kind.UPLOAD, uploads::put),
                Route.get("/archives/{channel}", Kind.PAGE, this::channelPage),
                Route.get("/archives/{channel}/p{ts}", Kind.PAGE, call -> messages.page(pages, call)));
    }

    private Route method(Method method, BiFunction<Call, Team, Map<String, @Nullable Object>> result) {
        var operation = new Operation(method.name(), method.kind());
        tiers.put(method.name(), method.tier());
        return new Route("*", "/api/" + method.name(), operation, call -> {
            try {
                Team team = teams.caller(call);
                if (missing(team).contains(method.scope())) {
                    return Answer.json(Json.object(
                            "ok", false, "error", "missing_scope", "needed", method.scope(), "provided", ""));
                }
                return Answer.json(result.apply(call, team));
            } catch (ApiError error) {
                return error.answer();
            }
        });
    }

    /// The control door's setting `missing` of a workspace: scopes that it did not grant.
    private List<String> missing(Team team) {
        return world.settings(team.id())
                .path("missing")
                .valueStream()
                .map(scope -> scope.asString())
                .toList();
    }

    private Map<String, @Nullable Object> whoAmI(Call call, Team team) {
        return Json.object(
                "ok", true,
                "url", world.url("/"),
                "team", team.name(),
                "user", team.name() + "_bot",
                "team_id", team.id(),
                "user_id", team.user(),
                "bot_id", team.bot(),
                "is_enterprise_install", false);
    }

    private Map<String, @Nullable Object> signOut(Call call, Team team) {
        boolean real = !call.params().yes("test");
        if (real) {
            teams.revoke(team.id());
        }
        return Json.object("ok", true, "revoked", real);
    }

    private Map<String, @Nullable Object> team(Call call, Team team) {
        return Json.object(
                "ok", true, "team", Json.object("id", team.id(), "name", team.name(), "domain", team.name()));
    }

    private Answer channelPage(Call call) {
        return channels.find(call.path("channel"))
                .map(channel -> pages.profile(channels.profile(channel)))
                .orElseGet(pages::missing);
    }

    @Override
    public Routes routes() {
        return routes;
    }

    /// The channel, or else the workspace.
    @Override
    public String account(Call call) {
        if (!call.request().path().startsWith("/api/")) {
            return call.path("channel");
        }
        String channel =
                call.params().get("channel").orElseGet(() -> call.params().text("channel_id"));
        return channels.find(channel)
                .map(Channel::id)
                .or(() -> teams.claimed(call).map(Team::id))
                .orElse("");
    }

    @Override
    public List<Toll> tolls(Call call) {
        var tolls = new ArrayList<Toll>();
        String name = call.operation().name();
        int tier = tiers.getOrDefault(name, SPECIAL);
        if (tier != SPECIAL) {
            String team = teams.claimed(call).map(Team::id).orElse("");
            tolls.add(new Toll("tier" + tier, team + " " + name, 1, Walls.tier(tier)));
        }
        if (call.operation().kind() == Kind.PUBLISH) {
            tolls.add(new Toll("channel", account(call), 1, Walls.OF_CHANNEL));
        }
        return tolls;
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
