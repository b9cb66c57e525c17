package com.clickkloudy.platforms.telegram;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What Telegram means by `"ok": false`: its codes are few, its sentences say it.
final class TelegramRefusals {
    private static final long USUAL_WAIT = 60;
    private static final long LONGEST_WAIT = 86_400;
    private static final Duration AT_A_TIME = Duration.ofSeconds(2);

    /// The bot may not, or no longer, or the chat is none that it can see.
    private static final List<String> RIGHTS = List.of(
            "rights",
            "forbidden",
            "chat not found",
            "peer_id_invalid",
            "channel_private",
            "chat_restricted",
            "admin_required",
            "member list is inaccessible");

    private static final List<String> TEXT = List.of("too long", "text is empty", "text must be", "entities");
    private static final List<String> FILES = List.of("photo", "image", "video", "media", "file");

    private TelegramRefusals() {}

    static Optional<Failure> meaning(Reply reply) {
        var answer = reply.json();
        if (answer.get("/ok").filter(ok -> ok.toString().equals("false")).isEmpty()) {
            return Optional.empty();
        }
        var said = answer.text("/description").orElse("no reason given").replaceFirst("^[A-Z][A-Za-z ]+: ", "");
        var code = answer.number("/error_code").orElse((long) reply.status()).intValue();
        return switch (code) {
            case 400 -> Optional.of(badRequest(answer, said));
            case 401, 404 -> Optional.of(new Failure.SignedOut("Telegram does not know the bot's token any more."));
            case 403 -> Optional.of(forbidden(said));
            case 413 -> Optional.of(refused("/media", said));
            case 429 -> Optional.of(throttled(answer)).filter(busy -> reply.isSuccess());
            default -> Optional.empty();
        };
    }

    /// Of a message that is to be deleted, that it is not there is an answer.
    static Optional<Failure> meaningOfDeletion(Reply reply) {
        if (isOfNoMessage(reply)) {
            return Optional.empty();
        }
        return says(reply, "message can't be deleted")
                ? Optional.of(new Failure.Refused(
                        Optional.empty(),
                        "Telegram no longer lets the bot delete this post: it may for 48 hours, or as an administrator that"
                                + " may delete messages. Delete it in Telegram."))
                : meaning(reply);
    }

    /// What a bot is sent can be read by one alone, and at one place.
    static Optional<Failure> meaningOfReading(Reply reply) {
        if (!says(reply, "Conflict")) {
            return meaning(reply);
        }
        return says(reply, "webhook")
                ? Optional.of(new Failure.Refused(
                        Optional.empty(),
                        "A webhook takes what is posted to this bot, so no code can be read. Remove the webhook, or use"
                                + " a bot that has none."))
                : Optional.of(new Failure.Throttled(AT_A_TIME, "Somebody else's code is being read. Try again."));
    }

    static boolean isOfNoMessage(Reply reply) {
        return says(reply, "message to delete not found");
    }

    private static boolean says(Reply reply, String words) {
        return !reply.isSuccess() && reply.text("/description").orElse("").contains(words);
    }

    private static Failure badRequest(Json answer, String said) {
        var moved = answer.text("/parameters/migrate_to_chat_id");
        if (moved.isPresent()) {
            return new Failure.Forbidden(
                    "The group became a supergroup. Connect it by its new id, " + moved.get() + ".");
        }
        if (speaks(said, RIGHTS)) {
            return forbidden(said);
        }
        if (speaks(said, TEXT)) {
            return refused("/text", said);
        }
        return speaks(said, FILES) ? refused("/media", said) : new Failure.Refused(Optional.empty(), sentence(said));
    }

    private static boolean speaks(String said, List<String> words) {
        var small = said.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(small::contains);
    }

    private static Failure forbidden(String said) {
        return new Failure.Forbidden(
                sentence(said) + " Make the bot an administrator that may post messages, then connect again.");
    }

    private static Failure refused(String field, String said) {
        return new Failure.Refused(Optional.of(field), sentence(said));
    }

    /// Under 429 the usual table reads the wait, here only where the status says nothing.
    private static Failure throttled(Json answer) {
        var seconds = Math.clamp(answer.number("/parameters/retry_after").orElse(USUAL_WAIT), 1, LONGEST_WAIT);
        return new Failure.Throttled(Duration.ofSeconds(seconds), "Telegram asks to wait " + seconds + " seconds.");
    }

    private static String sentence(String said) {
        return "Telegram says: " + said + ".";
    }
}
