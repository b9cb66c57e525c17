package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.slack.Teams.Team;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The channels, and what the bot may do there. The control door's settings of a channel: `member`, `archived`,
/// `restricted`.
final class Channels {
    private final World world;
    private final Teams teams;

    Channels(World world, Teams teams) {
        this.world = world;
        this.teams = teams;
    }

    /// Channels of one workspace, which has the name of the prefix; the bot has joined them.
    ///
    /// `private`: `true` for channels that only their members see.
    List<Credentials> open(Opening opening) {
        Team team = teams.named(opening.prefix());
        boolean isPrivate = opening.setting("private", "false").equals("true");
        return IntStream.rangeClosed(1, opening.count())
                .mapToObj(number -> open(team, opening.prefix() + number, isPrivate))
                .map(this::credentials)
                .toList();
    }

    private String open(Team team, String name, boolean isPrivate) {
        String id = teams.id("C", (isPrivate ? "private " : "public ") + name);
        if (find(id).isEmpty()) {
            world.book()
                    .enter(Fact.of(What.ACCOUNT, id, id)
                            .facts(Json.object("name", name, "team", team.id(), "private", isPrivate)));
        }
        return id;
    }

    Optional<Channel> find(String id) {
        return world.book().account(id).map(Channel::of);
    }

    Channel required(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such account: " + id));
    }

    /// Of the workspace, as far as its bot sees them.
    List<Channel> of(Team team) {
        return world.book().accounts().stream()
                .map(Channel::of)
                .distinct()
                .filter(channel -> channel.team().equals(team.id()))
                .filter(channel -> !channel.isPrivate() || isMember(channel))
                .toList();
    }

    boolean isMember(Channel channel) {
        return world.settings(channel.id()).path("member").asBoolean(true);
    }

    boolean isArchived(Channel channel) {
        return world.settings(channel.id()).path("archived").asBoolean(false);
    }

    /// The channel that the bot asks about, by id.
    ///
    /// @throws ApiError where there is none, or it is hidden from the bot
    Channel seenBy(Team team, String id) {
        return find(id).filter(channel -> channel.team().equals(team.id()))
                .filter(channel -> !channel.isPrivate() || isMember(channel))
                .orElseThrow(() -> new ApiError("channel_not_found"));
    }

    /// The channel to which the bot posts, by id or by `#name`. A public one takes messages also from a bot that has
    /// not joined it.
    ///
    /// @throws ApiError where it may not
    Channel openTo(Team team, String channel) {
        Channel open = channel.startsWith("#")
                ? of(team).stream()
                        .filter(one -> one.name().equals(channel.substring(1)))
                        .findFirst()
                        .orElseThrow(() -> new ApiError("channel_not_found"))
                : seenBy(team, channel);
        if (isArchived(open)) {
            throw new ApiError("is_archived");
        }
        if (world.settings(open.id()).path("restricted").asBoolean(false)) {
            throw new ApiError("restricted_action");
        }
        return open;
    }

    /// The channel in which the bot does what only members do.
    ///
    /// @throws ApiError where it may not
    Channel joined(Team team, String id) {
        Channel channel = seenBy(team, id);
        if (!isMember(channel)) {
            throw new ApiError("not_in_channel");
        }
        return channel;
    }

    void join(Call call, Team team) {
        Channel channel = seenBy(team, call.params().text("channel"));
        if (channel.isPrivate()) {
            throw new ApiError("method_not_supported_for_channel_type");
        }
        if (isArchived(channel)) {
            throw new ApiError("is_archived");
        }
        var settings = ((ObjectNode) world.settings(channel.id())).deepCopy().put("member", true);
        world.book().enter(Fact.of(What.SETTING, channel.id(), channel.id()).facts(settings));
    }

    Map<String, @Nullable Object> json(Channel channel, boolean counted) {
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "id", channel.id(),
                "name", channel.name(),
                "name_normalized", channel.name(),
                "is_channel", true,
                "is_group", false,
                "is_im", false,
                "is_mpim", false,
                "is_private", channel.isPrivate(),
                "is_archived", isArchived(channel),
                "is_member", isMember(channel),
                "context_team_id", channel.team()));
        if (counted) {
            json.put("num_members", world.seal().number("members of " + channel.id(), 2));
        }
        return json;
    }

    Credentials credentials(String id) {
        var channel = required(id);
        var team = teams.required(channel.team());
        String token = teams.token(team.id());
        return new Credentials(
                world.slug(),
                id,
                Json.object(
                        "channelId", id,
                        "channelName", channel.name(),
                        "teamId", team.id(),
                        "teamName", team.name(),
                        "botToken", token,
                        "botId", team.bot(),
                        "botUserId", team.user(),
                        "page", world.url(channel.path()),
                        "form", Json.object("token", token, "channel", id)));
    }

    /// The workspace of this channel removes the app, and installs it again: with a new token.
    Credentials revoke(String account) {
        teams.revoke(required(account).team());
        return credentials(account);
    }

    List<Profile> profiles() {
        return world.book().accounts().stream()
                .map(Channel::of)
                .distinct()
                .map(this::profile)
                .toList();
    }

    Profile profile(Channel channel) {
        String team = teams.required(channel.team()).name();
        return new Profile(channel.id(), "#" + channel.name(), team + " #" + channel.name(), channel.path());
    }
}
