package com.clickkloudy.platforms.wordpress;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Reply;
import java.util.Optional;

/// How a site says no: a code of its own beside the status
/// (https://developer.wordpress.org/rest-api/using-the-rest-api/, 2026-11-22).
final class WordpressRefusals {
    private WordpressRefusals() {}

    static Optional<Failure> meaning(Reply reply) {
        return switch (reply.status()) {
            case 401 ->
                Optional.of(new Failure.SignedOut("The site no longer takes our application password, or something in"
                        + " front of it keeps the password away. Connect the account again."));
            case 403 ->
                Optional.of(new Failure.Forbidden("The site does not allow this" + words(reply)
                        + ". Ask its administrators for the role of an author, or to let the REST API through."));
            case 404 ->
                code(reply).equals("rest_no_route")
                        ? Optional.of(new Failure.Forbidden("The site's REST API is closed. Ask its administrators."))
                        : Optional.empty();
            case 413 -> tooLarge();
            default ->
                code(reply).equals("rest_upload_file_too_big") || code(reply).equals("rest_upload_sideload_error")
                        ? upload(reply)
                        : Optional.empty();
        };
    }

    private static Optional<Failure> tooLarge() {
        return Optional.of(
                new Failure.Refused(Optional.of("/media"), "The site takes no file of this size. Make it smaller."));
    }

    private static Optional<Failure> upload(Reply reply) {
        return Optional.of(
                new Failure.Refused(Optional.of("/media"), "The site takes no such file" + words(reply) + "."));
    }

    private static String words(Reply reply) {
        return reply.text("/message")
                .map(said -> ": " + said.replaceFirst("\\.$", ""))
                .orElse("");
    }

    private static String code(Reply reply) {
        return reply.text("/code").orElse("");
    }

    static boolean isDeleted(Reply reply) {
        return reply.status() == 404 && code(reply).equals("rest_post_invalid_id");
    }

    static boolean isTermThere(Reply reply) {
        return reply.status() == 400 && code(reply).equals("term_exists");
    }
}
