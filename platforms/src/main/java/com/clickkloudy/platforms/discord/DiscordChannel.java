package com.clickkloudy.platforms.discord;

import java.net.URI;

/// A channel of a server, as we know it.
///
/// @param guild the server's id
/// @param author who posts there for us: the bot, or the webhook
record DiscordChannel(String id, String guild, String handle, String name, String author) {
    URI page(URI base) {
        return page(base, guild, id);
    }

    static URI page(URI base, String guild, String channel) {
        return URI.create(base + "/channels/" + guild + "/" + channel);
    }
}
