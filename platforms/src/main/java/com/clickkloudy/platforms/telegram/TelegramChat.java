package com.clickkloudy.platforms.telegram;

import com.clickkloudy.platforms.kit.Json;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// A channel, a group, or a chat with a person.
///
/// @param id negative for channels and groups
/// @param username empty for a private one
record TelegramChat(String id, String type, String name, Optional<String> username) {
    private static final Pattern ID = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NAME =
            Pattern.compile("(?:(?:https?://)?t\\.me/(?:s/)?)?@?([A-Za-z]\\w{2,63})/?(?:[0-9]+/?)?");
    private static final Pattern PRIVATE = Pattern.compile("(?:https?://)?t\\.me/c/([0-9]{1,16})(?:/[0-9]+)?/?");
    /// What the Bot API puts before the number of a channel or supergroup.
    private static final String PREFIX = "-100";

    /// @param typed `@name`, a link to the channel or to one of its messages, or an id
    /// @return what the Bot API calls it; empty where it can be nothing of these
    static Optional<String> typed(String typed) {
        var text = typed.strip();
        var link = PRIVATE.matcher(text);
        if (link.matches()) {
            return Optional.of(PREFIX + link.group(1));
        }
        var name = NAME.matcher(text);
        return name.matches()
                ? Optional.of("@" + name.group(1))
                : Optional.of(text).filter(ID.asMatchPredicate());
    }

    /// @param chat a `Chat` of the Bot API
    static TelegramChat of(Json chat) {
        var id = chat.need("/id");
        var username = chat.text("/username").filter(name -> name.matches("\\w+"));
        return new TelegramChat(id, chat.need("/type"), chat.text("/title").orElse(id), username);
    }

    boolean isChannel() {
        return type.equals("channel");
    }

    boolean isPerson() {
        return type.equals("private");
    }

    String handle() {
        return username.map(name -> "@" + name).orElse(id);
    }

    /// @param pages where Telegram shows chats
    /// @return its page; empty for a private one, which is shown to its members by their app alone
    Optional<URI> home(URI pages) {
        return username.map(name -> URI.create(pages + "/" + name));
    }

    /// @return a message's page; that of a private chat opens for its members alone, a small group has none
    Optional<URI> page(URI pages, String message) {
        return home(pages)
                .or(() -> Optional.of(id)
                        .filter(each -> each.startsWith(PREFIX))
                        .map(each -> URI.create(pages + "/c/" + each.substring(PREFIX.length()))))
                .map(chat -> URI.create(chat + "/" + message));
    }
}
