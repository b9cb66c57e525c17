package com.clickkloudy.platforms.telegram;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// One bot, asked by its token, which is a part of every address.
record TelegramBot(Http http, URI base, Secret token) {
    private static final String TOKEN = "token";
    private static final String ID = "bot";

    static TelegramBot of(Credentials credentials, Http http, URI base) {
        return new TelegramBot(http, base, credentials.secret(TOKEN));
    }

    static String id(Credentials credentials) {
        return credentials.fact(ID);
    }

    Credentials credentials(String id) {
        return new Credentials(Map.of(TOKEN, token), Map.of(ID, id), Optional.empty());
    }

    Request ask(String method) {
        return http.post(base, "bot" + token.reveal(), method).hide(token);
    }

    /// @return the bot's own id
    Answer<String> id() {
        return ask("getMe").read(reply -> reply.need("/result/id"));
    }

    /// @return the name by which people find the bot
    Answer<String> name() {
        return ask("getMe").read(reply -> "@" + reply.need("/result/username"));
    }

    /// @param chat an id, or `@` and a name
    /// @return the chat, if the bot may post in it
    Answer<TelegramChat> open(String chat, String botId) {
        return ask("getChat")
                .form("chat_id", chat)
                .read(reply -> TelegramChat.of(reply.needJson().get("/result").orElseGet(Json::object)))
                .then(found -> found.isPerson()
                        ? no("That is a chat with a person. Name a channel or a group.")
                        : may(found, botId));
    }

    private Answer<TelegramChat> may(TelegramChat chat, String botId) {
        return role(chat.id(), botId).then(role -> judge(chat, role));
    }

    private Answer<Role> role(String chat, String user) {
        return ask("getChatMember")
                .form("chat_id", chat)
                .form("user_id", user)
                .read(reply ->
                        new Role(reply.need("/result/status"), reply.json().isTrue("/result/can_post_messages")));
    }

    /// @return whether this person is an administrator of the chat
    Answer<Boolean> isLed(String chat, String person) {
        return role(chat, person).map(Role::leads);
    }

    private static Answer<TelegramChat> judge(TelegramChat chat, Role role) {
        if (!role.leads()) {
            return no("The bot is no administrator of " + chat.name()
                    + ". Make it one that may post messages, then connect again.");
        }
        if (chat.isChannel() && !role.posts()) {
            return no("The bot is an administrator of " + chat.name()
                    + " that may not post messages. Allow it, then connect again.");
        }
        return Answer.of(chat);
    }

    private static Answer<TelegramChat> no(String message) {
        return Answer.not(new Failure.Forbidden(message));
    }

    /// What the bot is in a chat. In a group every administrator may write; in a channel that is a right of its own.
    private record Role(String status, boolean granted) {
        boolean leads() {
            return status.equals("administrator") || status.equals("creator");
        }

        boolean posts() {
            return granted || status.equals("creator");
        }
    }
}
