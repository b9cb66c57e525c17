package com.clickkloudy.platforms.discord;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Discord means by its codes.
final class DiscordRefusals {
    private static final Pattern SENTENCE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Duration CLOSED = Duration.ofMinutes(10);
    private static final double USUAL_WAIT = 60;
    private static final double LONGEST_WAIT = 86_400;

    private DiscordRefusals() {}

    static Optional<Failure> meaning(Reply reply) {
        if (reply.isSuccess()) {
            return Optional.empty();
        }
        var answer = reply.json();
        var said = answer.text("/message").orElse("no reason given").replaceFirst("\\.$", "");
        var code = answer.number("/code").orElse(0L).intValue();
        return switch (code) {
            case 10015, 50027 -> Optional.of(new Failure.SignedOut("The webhook was deleted. Connect a new one."));
            case 40001, 50014, 50025, 40012 -> Optional.of(signedOut());
            case 10003, 10004, 50001, 50008, 50013, 50024, 50083 -> Optional.of(forbidden(said));
            case 20016, 20022, 20028, 20029, 30046, 40062 -> throttled(reply);
            case 40005, 50045, 50046 -> Optional.of(refused("/media", said));
            case 50035 -> Optional.of(form(answer));
            case 20009, 50006, 50109, 160002, 200000, 220001, 220002, 220003, 220004, 240000 ->
                Optional.of(refused("/text", said));
            default -> byStatus(reply);
        };
    }

    private static Optional<Failure> byStatus(Reply reply) {
        return switch (reply.status()) {
            case 401 -> Optional.of(signedOut());
            case 403 ->
                Optional.<Failure>of(new Failure.Throttled(
                                CLOSED, "Discord turns our address away for some minutes. Nothing was sent."))
                        .filter(closed -> reply.text("/message").isEmpty());
            case 413 -> Optional.of(refused("/media", "The files are too large together"));
            default -> Optional.empty();
        };
    }

    private static Failure signedOut() {
        return new Failure.SignedOut("Discord does not know the token any more. Connect the channel again.");
    }

    private static Failure forbidden(String said) {
        return new Failure.Forbidden(
                sentence(said) + " Let the bot see the channel, send messages and attach files, then connect again.");
    }

    private static Failure refused(String field, String said) {
        return new Failure.Refused(Optional.of(field), sentence(said));
    }

    /// Names the first field that is wrong, with the innermost sentence.
    private static Failure form(Json answer) {
        var errors = answer.get("/errors").orElseGet(Json::object);
        var innermost = SENTENCE.matcher(errors.toString());
        var said = innermost.find() ? innermost.group(1).replace("\\\"", "\"") : "the form is wrong";
        var field = errors.get("/content").isPresent() ? "/text" : "/media";
        var isKnown = field.equals("/text") || errors.toString().matches("\\{\"(attachments|files).*");
        return new Failure.Refused(Optional.of(field).filter(any -> isKnown), sentence(said.replaceFirst("\\.$", "")));
    }

    /// Under 429 the usual table reads the wait.
    private static Optional<Failure> throttled(Reply reply) {
        if (reply.status() == 429) {
            return Optional.empty();
        }
        var said = reply.text("/retry_after").filter(text -> text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?"));
        var seconds = Math.clamp(said.map(Double::parseDouble).orElse(USUAL_WAIT), 1, LONGEST_WAIT);
        return Optional.of(new Failure.Throttled(
                Duration.ofMillis((long) Math.ceil(seconds * 1000)), "Discord asks to write more slowly."));
    }

    private static String sentence(String said) {
        return "Discord says: " + said + ".";
    }
}
