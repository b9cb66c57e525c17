package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.slack.Teams.Team;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the bot learns of the channels of its workspace.
final class Lists {
    private static final int USUAL_PAGE = 100;

    private final Channels channels;

    Lists(Channels channels) {
        this.channels = channels;
    }

    Map<String, @Nullable Object> info(Call call, Team team) {
        Channel channel = channels.seenBy(team, call.params().text("channel"));
        return answer(channel, call.params().yes("include_num_members"));
    }

    Map<String, @Nullable Object> join(Call call, Team team) {
        channels.join(call, team);
        return answer(channels.seenBy(team, call.params().text("channel")), false);
    }

    private Map<String, @Nullable Object> answer(Channel channel, boolean counted) {
        return Json.object("ok", true, "channel", channels.json(channel, counted));
    }

    Map<String, @Nullable Object> all(Call call, Team team) {
        return list(call, team, channel -> true);
    }

    Map<String, @Nullable Object> joined(Call call, Team team) {
        return list(call, team, channels::isMember);
    }

    private Map<String, @Nullable Object> list(Call call, Team team, Predicate<Channel> wanted) {
        var types = List.of(call.params().get("types").orElse("public_channel").split(",", -1));
        var found = channels.of(team).stream()
                .filter(wanted)
                .filter(channel -> types.contains(channel.isPrivate() ? "private_channel" : "public_channel"))
                .filter(channel -> !call.params().yes("exclude_archived") || !channels.isArchived(channel))
                .toList();
        int limit = Math.clamp(call.params().number("limit", USUAL_PAGE), 1, 999);
        String cursor = call.params().text("cursor");
        if (!cursor.matches("\\d{0,6}")) {
            throw new ApiError("invalid_cursor");
        }
        int from = cursor.isEmpty() ? 0 : Math.min(Integer.parseInt(cursor), found.size());
        int to = Math.min(from + limit, found.size());
        return Json.object(
                "ok", true,
                "channels",
                        found.subList(from, to).stream()
                                .map(channel -> channels.json(channel, true))
                                .toList(),
                "response_metadata", Json.object("next_cursor", to < found.size() ? Integer.toString(to) : ""));
    }
}
