package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a bot learns of itself and of the guilds that invited it.
final class Guilds {
    private final World world;
    private final Bots bots;
    private final Channels channels;

    Guilds(World world, Bots bots, Channels channels) {
        this.world = world;
        this.bots = bots;
        this.channels = channels;
    }

    Answer me(Call call, String bot) {
        var me = new LinkedHashMap<>(MessageView.user(bot, bots.username(bot)));
        me.putAll(Json.object("mfa_enabled", true, "locale", "en-US", "verified", true));
        return Answer.json(me);
    }

    Answer channel(Call call, String bot) {
        return Answer.json(channels.seenBy(bot, call.path("channel")).json());
    }

    Answer mine(Call call, String bot) {
        return Answer.json(joined(bot)
                .map(channel -> Json.object(
                        "id",
                        channel.guild(),
                        "name",
                        channel.guildName(),
                        "icon",
                        null,
                        "banner",
                        null,
                        "owner",
                        false,
                        "permissions",
                        "274878024704",
                        "features",
                        List.of()))
                .distinct()
                .toList());
    }

    Answer channels(Call call, String bot) {
        required(call, bot);
        return Answer.json(joined(bot)
                .filter(channel -> channel.guild().equals(call.path("guild")))
                .map(Channel::json)
                .toList());
    }

    Answer guild(Call call, String bot) {
        Channel one = required(call, bot);
        var guild = new LinkedHashMap<>(plain(one));
        if (call.params().yes("with_counts")) {
            long members = world.seal().number("members of " + one.guild(), 3);
            guild.put("approximate_member_count", members);
            guild.put("approximate_presence_count", members / 3);
        }
        return Answer.json(guild);
    }

    Answer member(Call call, String bot) {
        Channel one = required(call, bot);
        return Person.of(one.guild(), call.path("user"))
                .map(person -> Answer.json(person.member(one.guild())))
                .orElseThrow(() -> ApiError.unknown(10007, "Member"));
    }

    private Channel required(Call call, String bot) {
        String guild = call.path("guild");
        if (channels.all().stream().noneMatch(channel -> channel.guild().equals(guild))) {
            throw ApiError.unknown(10004, "Guild");
        }
        return joined(bot)
                .filter(channel -> channel.guild().equals(guild))
                .findFirst()
                .orElseThrow(() -> new ApiError(403, 50001, "Missing Access"));
    }

    private Stream<Channel> joined(String bot) {
        return channels.all().stream().filter(channel -> sees(bot, channel));
    }

    private boolean sees(String bot, Channel channel) {
        try {
            return channels.seenBy(bot, channel.id()).equals(channel);
        } catch (ApiError hidden) {
            return false;
        }
    }

    private static Map<String, @Nullable Object> plain(Channel channel) {
        var guild = new LinkedHashMap<String, @Nullable Object>();
        guild.put("id", channel.guild());
        guild.put("name", channel.guildName());
        guild.put("owner_id", Person.OWNER.id(channel.guild()));
        guild.put("region", "deprecated");
        guild.put("preferred_locale", "en-US");
        guild.put("afk_timeout", 300);
        for (String none : NONE) {
            guild.put(none, null);
        }
        for (String zero : ZERO) {
            guild.put(zero, 0);
        }
        for (String no : NO) {
            guild.put(no, false);
        }
        for (String empty : EMPTY) {
            guild.put(empty, List.of());
        }
        guild.put("roles", Person.roles(channel.guild()));
        guild.put("max_members", 500_000);
        return guild;
    }

    private static final List<String> NONE = List.of(
            "icon",
            "description",
            "home_header",
            "splash",
            "discovery_splash",
            "banner",
            "application_id",
            "afk_channel_id",
            "system_channel_id",
            "widget_channel_id",
            "max_presences",
            "vanity_url_code",
            "rules_channel_id",
            "safety_alerts_channel_id",
            "public_updates_channel_id",
            "incidents_data");
    private static final List<String> ZERO = List.of(
            "system_channel_flags",
            "verification_level",
            "default_message_notifications",
            "mfa_level",
            "explicit_content_filter",
            "max_stage_video_channel_users",
            "max_video_channel_users",
            "premium_tier",
            "premium_subscription_count",
            "nsfw_level");
    private static final List<String> NO = List.of("widget_enabled", "premium_progress_bar_enabled", "nsfw");
    private static final List<String> EMPTY = List.of("features", "emojis", "stickers");
}
