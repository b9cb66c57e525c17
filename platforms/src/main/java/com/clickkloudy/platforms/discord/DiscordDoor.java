package com.clickkloudy.platforms.discord;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How we get into a channel.
sealed interface DiscordDoor {
    /// As a bot that is a member of the channel's server.
    record Bot(Secret token, String channel) implements DiscordDoor {}

    /// By the address that the channel itself gave out.
    record Webhook(String id, Secret token) implements DiscordDoor {}

    Pattern WEBHOOK = Pattern.compile(
            "https?://[^/]+(?:/discord)?/api(?:/v[0-9]{1,2})?/webhooks/([0-9]{1,20})/([A-Za-z0-9_-]{1,200})/?(?:\\?.*)?");
    Pattern CHANNEL =
            Pattern.compile("(?:<#|https?://[^/]+(?:/discord)?/channels/[0-9]{1,20}/)?([0-9]{1,20})(?:>|/[0-9]*/?)?");
    Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{20,200}");

    /// @param typed a webhook's whole address; only its id and token are used, so it leads nowhere else
    static Optional<DiscordDoor> webhook(String typed) {
        var address = WEBHOOK.matcher(typed.strip());
        return address.matches()
                ? Optional.of(new Webhook(address.group(1), new Secret(address.group(2))))
                : Optional.empty();
    }

    /// @param typed the developer portal's token, also with the word before it under which it is sent
    static Optional<Secret> token(String typed) {
        return Optional.of(typed.strip().replaceFirst("^Bot +", ""))
                .filter(TOKEN.asMatchPredicate())
                .map(Secret::new);
    }

    /// @param typed a channel's id, link or mention
    /// @return its id
    static Optional<String> channel(String typed) {
        var channel = CHANNEL.matcher(typed.strip());
        return channel.matches() ? Optional.of(channel.group(1)) : Optional.empty();
    }

    static DiscordDoor of(Credentials credentials) {
        var webhook = Optional.ofNullable(credentials.facts().get("webhook"));
        return webhook.<DiscordDoor>map(id -> new Webhook(id, credentials.secret("token")))
                .orElseGet(() -> new Bot(credentials.secret("token"), credentials.fact("channel")));
    }

    default Credentials credentials(DiscordChannel channel) {
        return switch (this) {
            case Bot(var token, var id) ->
                new Credentials(
                        Map.of("token", token),
                        Map.of("channel", id, "guild", channel.guild(), "bot", channel.author()),
                        Optional.empty());
            case Webhook(var id, var token) ->
                new Credentials(
                        Map.of("token", token),
                        Map.of("channel", channel.id(), "guild", channel.guild(), "webhook", id),
                        Optional.empty());
        };
    }
}
