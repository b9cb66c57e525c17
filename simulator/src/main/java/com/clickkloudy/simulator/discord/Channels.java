package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The channels, and whether bot and webhook may still post there.
final class Channels {
    private final World world;
    private final Bots bots;

    Channels(World world, Bots bots) {
        this.world = world;
        this.bots = bots;
    }

    /// Channels of one guild, which has the name of the prefix.
    ///
    /// `bot`: the token of a bot that is there already; `type`: `5` for announcements; `by`: `webhook` where
    /// the form shall name the webhook's address in place of the bot's token.
    List<Credentials> open(Opening opening) {
        String token = opening.setting("bot", "");
        String bot = token.isEmpty()
                ? bots.named(opening.prefix() + "-bot")
                : bots.claimed(token).orElseThrow(() -> new IllegalArgumentException("bot is no token of a bot here"));
        return IntStream.rangeClosed(1, opening.count())
                .mapToObj(number -> open(opening, opening.prefix() + number, bot))
                .map(this::credentials)
                .toList();
    }

    private String open(Opening opening, String name, String bot) {
        var seal = world.seal();
        String id = Long.toString(seal.number("channel " + name, 18));
        if (find(id).isEmpty() || isLeft(id)) {
            String webhook = Long.toString(seal.number("webhook " + name, 18));
            world.book().enter(Fact.of(What.RECORDED, webhook, webhook).facts(Json.object("channel", id)));
            world.book()
                    .enter(Fact.of(What.ACCOUNT, id, id)
                            .facts(Json.object(
                                    "name",
                                    name,
                                    "type",
                                    Integer.parseInt(opening.setting("type", "0")),
                                    "guild",
                                    Long.toString(seal.number("guild " + opening.prefix(), 18)),
                                    "guildName",
                                    opening.prefix() + " guild",
                                    "bot",
                                    bot,
                                    "webhook",
                                    webhook,
                                    "by",
                                    opening.setting("by", "bot"))));
        }
        return id;
    }

    Optional<Channel> find(String id) {
        return world.book().account(id).map(Channel::of);
    }

    Channel required(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such account: " + id));
    }

    List<Channel> all() {
        return world.book().accounts().stream().map(Channel::of).distinct().toList();
    }

    Optional<Channel> ofWebhook(String webhook) {
        return world.book()
                .last(What.RECORDED, webhook, webhook)
                .flatMap(entry -> find(entry.facts().path("channel").asString()));
    }

    private boolean isLeft(String id) {
        long joined = world.book().account(id).map(Entry::number).orElse(0L);
        return world.book().last(What.REVOKED, id).map(Entry::number).orElse(0L) > joined;
    }

    /// The channel that a bot asks about.
    ///
    /// @throws ApiError where there is none, or the bot has no access
    Channel seenBy(String bot, String id) {
        Channel channel = find(id).orElseThrow(() -> ApiError.unknown(10003, "Channel"));
        if (!channel.bot().equals(bot) || isLeft(id)) {
            throw new ApiError(403, 50001, "Missing Access");
        }
        return channel;
    }

    /// The channel to which a bot posts.
    ///
    /// @throws ApiError where it may not
    Channel openTo(String bot, String id) {
        Channel channel = seenBy(bot, id);
        if (!world.settings(id).path("canPost").asBoolean(true)) {
            throw new ApiError(403, 50013, "Missing Permissions");
        }
        return channel;
    }

    /// A bot that may not read the history is shown an empty one.
    boolean showsHistory(Channel channel) {
        return world.settings(channel.id()).path("canReadHistory").asBoolean(true);
    }

    /// The channel to which a webhook posts.
    ///
    /// @throws ApiError where there is no such webhook any more, or its token is another
    Channel hooked(String webhook, String token) {
        Channel channel = ofWebhook(webhook)
                .filter(one -> !isLeft(one.id()))
                .orElseThrow(() -> ApiError.unknown(10015, "Webhook"));
        if (!Seal.same(webhookToken(channel), token)) {
            throw new ApiError(401, 50027, "Invalid Webhook Token");
        }
        return channel;
    }

    private String webhookToken(Channel channel) {
        int generation = world.book().of(What.REVOKED, channel.id()).size();
        return world.seal().secret("webhook " + generation + " of " + channel.id(), 64) + "-_hk";
    }

    private String webhookUrl(Channel channel) {
        return world.url("/api/webhooks/" + channel.webhook() + "/" + webhookToken(channel));
    }

    Map<String, @Nullable Object> webhook(Channel channel) {
        return Json.object(
                "application_id", null,
                "avatar", null,
                "channel_id", channel.id(),
                "guild_id", channel.guild(),
                "id", channel.webhook(),
                "name", channel.name() + " herald",
                "type", 1,
                "token", webhookToken(channel),
                "url", webhookUrl(channel));
    }

    Credentials credentials(String id) {
        var channel = required(id);
        String token = bots.token(channel.bot());
        boolean byWebhook = world.book()
                .account(id)
                .filter(entry -> entry.facts().path("by").asString("").equals("webhook"))
                .isPresent();
        return new Credentials(
                world.slug(),
                id,
                Json.object(
                        "channelId", id,
                        "channelName", channel.name(),
                        "guildId", channel.guild(),
                        "guildName", channel.guildName(),
                        "botToken", token,
                        "botId", channel.bot(),
                        "botUsername", bots.username(channel.bot()),
                        "webhookUrl", webhookUrl(channel),
                        "page", world.url(channel.path()),
                        "form",
                                byWebhook
                                        ? Json.object("webhook", webhookUrl(channel))
                                        : Json.object("token", token, "channel", id)));
    }

    /// A guild puts the bot out and deletes the webhook; a bot's owner, named by its number, resets its token.
    Credentials revoke(String account) {
        if (bots.find(account).isPresent()) {
            bots.revoke(account);
            return new Credentials(world.slug(), account, Json.object("botToken", bots.token(account)));
        }
        world.book().enter(Fact.of(What.REVOKED, required(account).id(), account));
        return credentials(account);
    }

    Profile profile(Channel channel) {
        return new Profile(
                channel.id(), "#" + channel.name(), channel.guildName() + " #" + channel.name(), channel.path());
    }
}
