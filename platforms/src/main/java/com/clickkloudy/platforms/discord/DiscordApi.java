package com.clickkloudy.platforms.discord;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Discord's own names for what we ask.
record DiscordApi(Http http, URI base) {
    /// Discord turns away who does not say what it is.
    private static final String AGENT = "DiscordBot (https://clickkloudy.com, 1)";
    /// Text, voice, announcements, and the threads of these: what takes messages as they are.
    private static final Set<Long> WRITABLE = Set.of(0L, 2L, 5L, 10L, 11L, 12L, 13L);

    Request get(Secret token, String... path) {
        return bot(token, http.get(base, below(path)));
    }

    /// The one that publishes.
    Request send(DiscordDoor door) {
        return switch (door) {
            case DiscordDoor.Bot(var token, var channel) ->
                bot(token, http.post(base, below("channels", channel, "messages")));
            case DiscordDoor.Webhook(var id, var token) ->
                named(http.post(base, below("webhooks", id, token.reveal())))
                        .hide(token)
                        .query("wait", "true");
        };
    }

    Request message(DiscordDoor door, String id) {
        return signed(door, http.get(base, path(door, id)));
    }

    Request deletion(DiscordDoor door, String id) {
        return signed(door, http.delete(base, path(door, id)));
    }

    private static String[] path(DiscordDoor door, String message) {
        return switch (door) {
            case DiscordDoor.Bot(var token, var channel) -> below("channels", channel, "messages", message);
            case DiscordDoor.Webhook(var id, var token) -> below("webhooks", id, token.reveal(), "messages", message);
        };
    }

    private static Request signed(DiscordDoor door, Request request) {
        return switch (door) {
            case DiscordDoor.Bot(var token, var channel) -> bot(token, request);
            case DiscordDoor.Webhook(var id, var token) -> named(request).hide(token);
        };
    }

    private static Request bot(Secret token, Request request) {
        return named(request).hide(token).header("Authorization", "Bot " + token.reveal());
    }

    private static Request named(Request request) {
        return request.header("User-Agent", AGENT);
    }

    private static String[] below(String... path) {
        return Stream.concat(Stream.of("api", "v10"), Stream.of(path)).toArray(String[]::new);
    }

    Answer<DiscordChannel> open(DiscordDoor door) {
        return switch (door) {
            case DiscordDoor.Bot(var token, var channel) -> self(token).then(bot -> channel(token, channel, bot));
            case DiscordDoor.Webhook(var id, var token) ->
                named(http.get(base, below("webhooks", id, token.reveal())))
                        .hide(token)
                        .read(reply -> webhook(reply.needJson()));
        };
    }

    /// @return the bot's own id
    Answer<String> self(Secret token) {
        return get(token, "users", "@me").read(reply -> reply.need("/id"));
    }

    private static DiscordChannel webhook(Json webhook) {
        var name = webhook.text("/name").orElse("Webhook");
        return new DiscordChannel(
                webhook.need("/channel_id"), webhook.need("/guild_id"), name, name, webhook.need("/id"));
    }

    private Answer<DiscordChannel> channel(Secret token, String id, String bot) {
        return get(token, "channels", id)
                .read(reply -> known(reply.needJson()))
                .then(channel -> WRITABLE.contains(channel.number("/type").orElse(-1L))
                                && channel.text("/guild_id")
                                        .filter(guild -> !guild.isEmpty())
                                        .isPresent()
                        ? named(token, channel, bot)
                        : Answer.not(new Failure.Refused(
                                Optional.of("/channel"),
                                "Posts go to text and announcement channels of a server and to their threads, not"
                                        + " there.")));
    }

    private static Json known(Json channel) {
        channel.need("/id");
        return channel;
    }

    private Answer<DiscordChannel> named(Secret token, Json channel, String bot) {
        var guild = channel.need("/guild_id");
        var name = "#" + channel.text("/name").orElse(channel.need("/id"));
        return guildName(token, guild)
                .map(server ->
                        new DiscordChannel(channel.need("/id"), guild, name, (server + " " + name).strip(), bot));
    }

    /// @return what people call the server; nothing where the bot is not told
    private Answer<String> guildName(Secret token, String guild) {
        return get(token, "guilds", guild)
                .read(reply -> reply.need("/name"))
                .fold(
                        Answer::of,
                        failure -> failure instanceof Failure.Forbidden || failure instanceof Failure.Refused
                                ? Answer.of("")
                                : Answer.not(failure));
    }
}
