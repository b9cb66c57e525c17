package com.clickkloudy.platforms.telegram;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Reply;
import java.util.Optional;
import java.util.regex.Pattern;

/// Posts that are out, and their end (https://core.telegram.org/bots/api#deletemessage, 2026-06-18).
///
/// @param bot asked without taking an unknown message for a refusal
record TelegramPublished(TelegramBot bot) {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,10}(,[0-9]{1,10}){0,9}");

    /// Each message of an album for itself: of many at once, Telegram does not say which were there. Who is broken off
    /// goes on where it is asked again.
    Deleted delete(Account account, Remote post) {
        if (!NUMBERS.matcher(post.id()).matches()) {
            return new Deleted.Failed(
                    new Failure.Refused(Optional.empty(), "This is not the number of a message on Telegram."));
        }
        var wasThere = false;
        for (var message : post.id().split(",", -1)) {
            switch (delete(account.remoteId(), message)) {
                case Answer.Got<Boolean>(var there) -> wasThere |= there;
                case Answer.Not<Boolean>(var failure) -> {
                    return new Deleted.Failed(failure);
                }
            }
        }
        return Deleted.of(wasThere);
    }

    private Answer<Boolean> delete(String chat, String message) {
        return bot.ask("deleteMessage")
                .form("chat_id", chat)
                .form("message_id", message)
                .alsoGood(TelegramRefusals::isOfNoMessage)
                .read(TelegramPublished::wasThere);
    }

    private static boolean wasThere(Reply reply) {
        if (TelegramRefusals.isOfNoMessage(reply)) {
            return false;
        }
        if (!reply.needJson().isTrue("/result")) {
            throw new IllegalStateException("The answer does not say yes.");
        }
        return true;
    }
}
