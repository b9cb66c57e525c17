package com.clickkloudy.platforms.ghost;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Reply;
import java.util.Locale;
import java.util.Optional;

/// How a site says no: errors with a type and a code (https://docs.ghost.org/admin-api, 2026-11-22).
final class GhostRefusals {
    private GhostRefusals() {}

    static Optional<Failure> meaning(Reply reply) {
        return switch (reply.status()) {
            case 401 -> Optional.of(signedOut(reply));
            case 403 ->
                Optional.of(new Failure.Forbidden("The site does not allow this" + words(reply)
                        + ". Ask its owner, or look at what its plan allows."));
            case 413 ->
                Optional.of(new Failure.Refused(
                        Optional.of("/media"), "The site takes no file of this size. Make it smaller."));
            case 501 ->
                Optional.of(new Failure.Forbidden("The site does not offer this to integrations" + words(reply) + "."));
            case 400, 415, 422 -> detail(reply);
            default -> Optional.empty();
        };
    }

    private static Failure signedOut(Reply reply) {
        var said = (reply.text("/errors/0/message").orElse("") + " "
                        + reply.text("/errors/0/context").orElse(""))
                .toLowerCase(Locale.ROOT);
        var isClock = said.contains("expired") || said.contains("maxage") || said.contains("not active");
        return isClock
                ? new Failure.Unreachable(
                        "The site finds that our token has expired. Look whether the clock of this server is right.")
                : new Failure.SignedOut("The site no longer takes our key. Connect the account again.");
    }

    /// The context says what the message leaves open.
    private static Optional<Failure> detail(Reply reply) {
        return reply.text("/errors/0/context")
                .filter(context -> !context.isBlank())
                .map(context -> new Failure.Refused(Optional.empty(), context));
    }

    private static String words(Reply reply) {
        return reply.text("/errors/0/message")
                .map(said -> ": " + said.replaceFirst("\\.$", ""))
                .orElse("");
    }
}
