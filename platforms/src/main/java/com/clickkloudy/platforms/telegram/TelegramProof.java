package com.clickkloudy.platforms.telegram;

import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.PostedCode;
import java.util.List;
import java.util.stream.Stream;

/// Looks whether an administrator of a chat has posted a code there. A bot's updates are handed out to whoever asks
/// first and are gone once a later one was asked for: here nobody ever asks for a later one, only for the latest
/// hundred, so that many may wait for their codes at the same time.
record TelegramProof(TelegramBot bot, PostedCode proof) {
    private static final String LATEST = "-100";
    /// So many people are looked up who posted the code without being asked for it.
    private static final int PATIENCE = 5;

    Answer<Boolean> isGiven() {
        return bot.ask("getUpdates")
                .form("offset", LATEST)
                .form("limit", "100")
                .form("allowed_updates", "[\"message\",\"channel_post\"]")
                .read(reply -> reply.needJson().list("/result"))
                .then(updates -> isGiven(updates.stream()
                        .flatMap(TelegramProof::message)
                        .filter(this::says)
                        .limit(PATIENCE)
                        .toList()));
    }

    private static Stream<Json> message(Json update) {
        return Stream.of("/channel_post", "/message").flatMap(kind -> update.get(kind).stream());
    }

    /// What was forwarded was said elsewhere.
    private boolean says(Json message) {
        return message.text("/text").filter(proof::isSaidBy).isPresent()
                && message.get("/forward_origin").isEmpty()
                && isOfPlace(message.text("/chat/id").orElse(""));
    }

    private boolean isOfPlace(String chat) {
        return chat.equals(proof.place());
    }

    private Answer<Boolean> isGiven(List<Json> messages) {
        for (var message : messages) {
            var leads = leads(message);
            if (leads.fold(yes -> yes, failure -> true)) {
                return leads;
            }
        }
        return Answer.of(false);
    }

    /// In a channel its administrators alone can post; in a group everybody can. Who speaks in the group's own name is
    /// an administrator who does not want to be seen.
    private Answer<Boolean> leads(Json message) {
        if (message.text("/chat/type").orElse("").equals("channel")) {
            return Answer.of(true);
        }
        var inTheNameOf = message.text("/sender_chat/id");
        return inTheNameOf.isPresent()
                ? Answer.of(isOfPlace(inTheNameOf.get()))
                : bot.isLed(proof.place(), message.text("/from/id").orElse("0"));
    }
}
