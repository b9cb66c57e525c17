package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The channels, and whether their bot may still post there.
final class Channels {
    private final World world;
    private final Bots bots;

    Channels(World world, Bots bots) {
        this.world = world;
        this.bots = bots;
    }

    /// Channels of one bot: the one whose token is given, or one named after the prefix.
    List<Credentials> open(Opening opening) {
        String token = opening.setting("bot", "");
        Bot bot = token.isEmpty()
                ? bots.named(opening.prefix() + "_bot")
                : bots.claimed(token).orElseThrow(() -> new IllegalArgumentException("bot is no token of a bot here"));
        boolean isPublic = !opening.setting("public", "true").equals("false");
        return IntStream.rangeClosed(1, opening.count())
                .mapToObj(number -> open(opening.prefix() + number + "_channel", isPublic, bot))
                .map(channel -> credentials(channel.id()))
                .toList();
    }

    private Channel open(String name, boolean isPublic, Bot bot) {
        String id = "-100" + world.seal().number("channel " + name, 10);
        if (find(id).isEmpty() || isKicked(id)) {
            world.book()
                    .enter(Fact.of(What.ACCOUNT, id, isPublic ? name : id)
                            .facts(Json.object(
                                    "title", name.replace('_', ' '),
                                    "username", isPublic ? name : "",
                                    "bot", bot.id())));
        }
        return required(id);
    }

    /// By number or by @name, as callers write it in `chat_id`.
    Optional<Channel> find(String chatId) {
        var book = world.book();
        return (chatId.startsWith("@")
                        ? book.find(What.ACCOUNT, chatId.substring(1).toLowerCase(Locale.ROOT))
                        : book.account(chatId))
                .map(Channel::of);
    }

    Optional<Channel> named(String username) {
        return find("@" + username);
    }

    /// Those that this bot administers.
    List<Channel> of(Bot bot) {
        return world.book().accounts().stream()
                .map(Channel::of)
                .distinct()
                .filter(channel -> channel.bot().equals(bot.id()) && !isKicked(channel.id()))
                .toList();
    }

    private Channel required(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such account: " + id));
    }

    private boolean isKicked(String id) {
        long added = world.book().account(id).map(Entry::number).orElse(0L);
        return world.book().last(What.REVOKED, id).map(Entry::number).orElse(0L) > added;
    }

    /// The channel that this bot asks about.
    ///
    /// @throws BotError where it has nothing to do with it, or no longer
    Channel seenBy(Bot bot, String chatId) {
        if (chatId.isEmpty()) {
            throw BotError.bad("chat_id is empty");
        }
        Channel channel = find(chatId).orElseThrow(() -> BotError.bad("chat not found"));
        if (!channel.bot().equals(bot.id())) {
            throw new BotError(403, "Forbidden: bot is not a member of the channel chat");
        }
        if (isKicked(channel.id())) {
            throw new BotError(403, "Forbidden: bot was kicked from the channel chat");
        }
        return channel;
    }

    /// The channel to which this bot posts.
    ///
    /// @throws BotError where it may not
    Channel openTo(Bot bot, String chatId) {
        Channel channel = seenBy(bot, chatId);
        if (!mayPost(channel)) {
            throw BotError.bad("need administrator rights in the channel chat");
        }
        return channel;
    }

    boolean mayPost(Channel channel) {
        return world.settings(channel.id()).path("canPost").asBoolean(true);
    }

    Credentials credentials(String id) {
        var channel = required(id);
        var bot = bots.find(channel.bot()).orElseThrow();
        return new Credentials(
                world.slug(),
                id,
                Json.object(
                        "chatId", Long.parseLong(id),
                        "username", channel.username().isEmpty() ? null : "@" + channel.username(),
                        "title", channel.title(),
                        "botToken", bots.token(bot),
                        "botId", Long.parseLong(bot.id()),
                        "botUsername", bot.username(),
                        "page", world.url(channel.path()),
                        "form",
                                Json.object(
                                        "token",
                                        bots.token(bot),
                                        "channel",
                                        channel.username().isEmpty() ? id : "@" + channel.username())));
    }

    /// A channel's owner removes the bot; a bot's owner, named by its number, gives it a new token.
    Credentials revoke(String account) {
        Optional<Bot> bot = bots.find(account);
        if (bot.isPresent()) {
            bots.revoke(bot.get());
            return new Credentials(world.slug(), account, Json.object("botToken", bots.token(bot.get())));
        }
        world.book().enter(Fact.of(What.REVOKED, required(account).id(), account));
        return credentials(account);
    }

    Profile profile(Channel channel) {
        String handle = channel.username().isEmpty() ? "private channel" : "@" + channel.username();
        return new Profile(channel.id(), channel.title(), handle, channel.path());
    }

    List<Profile> profiles() {
        return world.book().accounts().stream()
                .map(Channel::of)
                .distinct()
                .map(this::profile)
                .toList();
    }
}
