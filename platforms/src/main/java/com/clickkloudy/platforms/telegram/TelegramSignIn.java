package com.clickkloudy.platforms.telegram;

import static com.clickkloudy.platforms.telegram.TelegramProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.PostedCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Connects a chat: by a bot of one's own, whose token shows that one may, or by a bot that was added here for many,
/// once a code was posted in the chat.
///
/// @param pages where Telegram shows chats
record TelegramSignIn(Kit kit, Http http, URI api, URI pages) {
    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,200}");
    private static final String NOT_SEEN = "The code has not been seen in the channel. An administrator has to post it"
            + " there by itself, without forwarding it. Where much is posted, go on right after it.";

    Step begin(Form form, Optional<Credentials> app) {
        var chat = form.get("channel").flatMap(TelegramChat::typed);
        if (chat.isEmpty()) {
            return refused("/channel", "Name the channel as @name, by a link, or by its id, like -1001234567890.");
        }
        var typed = form.get("token").map(String::strip);
        if (app.isEmpty()) {
            return typed.filter(TOKEN.asMatchPredicate())
                    .map(token -> connect(bot(new Secret(token)), chat.get()))
                    .orElseGet(() ->
                            refused("/token", "A token looks like 123456:ABC-DEF1234ghIkl. Copy it from @BotFather."));
        }
        return typed.isPresent()
                ? refused("/token", "Choose a bot that was added here, or type the token of your own; not both.")
                : prove(bot(app.get().secret("token")), chat.get());
    }

    TelegramBot bot(Secret token) {
        return new TelegramBot(http, api, token);
    }

    private Step connect(TelegramBot bot, String typed) {
        return bot.id().fold(id -> connect(bot, id, typed), TelegramSignIn::notThisToken);
    }

    private Step connect(TelegramBot bot, String id, String typed) {
        return bot.open(typed, id)
                .fold(
                        chat -> new Step.Connected(List.of(grant(chat, bot.credentials(id)))),
                        TelegramSignIn::notThisChat);
    }

    private Grant grant(TelegramChat chat, Credentials credentials) {
        return new Grant(
                chat.id(),
                chat.handle(),
                chat.name(),
                chat.home(pages),
                Optional.empty(),
                PROFILE.limits(),
                credentials);
    }

    private static Step notThisToken(Failure failure) {
        return failure instanceof Failure.SignedOut
                ? refused("/token", "Telegram does not know this token. Copy the bot's present one from @BotFather.")
                : new Step.Failed(failure);
    }

    private static Step notThisChat(Failure failure) {
        return failure instanceof Failure.Forbidden || failure instanceof Failure.Refused
                ? refused("/channel", failure.message())
                : new Step.Failed(failure);
    }

    private Step prove(TelegramBot bot, String typed) {
        return bot.id()
                .then(id -> bot.open(typed, id))
                .fold(
                        chat -> ask(bot, chat),
                        failure -> failure instanceof Failure.Forbidden ? invite(bot) : failed(failure));
    }

    /// What the bot knows of the channel of others is not told.
    private Step ask(TelegramBot bot, TelegramChat chat) {
        var proof = kit.postedCode(chat.id(), bot.token());
        return proof.asked(proof.code(), "Post this code in the channel as its administrator, then go on.");
    }

    private static Step invite(TelegramBot bot) {
        return bot.name()
                .fold(
                        name -> refused(
                                "/channel",
                                "Make " + name + " an administrator of the channel that may post messages."),
                        TelegramSignIn::failed);
    }

    /// @param reading asks for what was posted
    Step finish(Secret state, Http reading) {
        var proof = PostedCode.of(state);
        return new TelegramProof(new TelegramBot(reading, api, proof.token()), proof)
                .isGiven()
                .fold(
                        given -> given ? connect(bot(proof.token()), proof.place()) : refused("/proof", NOT_SEEN),
                        TelegramSignIn::failed);
    }

    private static Step failed(Failure failure) {
        return new Step.Failed(failure);
    }

    private static Step refused(String field, String message) {
        return new Step.Failed(new Failure.Refused(Optional.of(field), message));
    }
}
