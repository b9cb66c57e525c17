package com.clickkloudy.platforms.tumblr;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What Tumblr means by its refusals
/// (https://github.com/tumblr/docs/blob/master/api.md#errors-and-error-subcodes, 2026-11-22).
final class TumblrRefusals {
    private static final Duration NEXT_HOUR = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofHours(24);

    private TumblrRefusals() {}

    static Optional<Failure> meaning(Reply reply) {
        return switch (reply.status()) {
            case 400 -> Optional.of(ofContent(reply));
            case 401 ->
                Optional.of(new Failure.SignedOut("Tumblr no longer takes this sign-in. Connect the blog again."));
            case 403 -> Optional.of(forbidden(reply));
            case 404 ->
                reply.json()
                        .number("/meta/status")
                        .filter(status -> status == 404)
                        .map(status -> gone());
            case 429 ->
                named(reply)
                        .<Failure>map(time -> new Failure.Throttled(time, "Tumblr asks to wait: a limit is used up."));
            case 500 ->
                code(reply)
                        .filter(Set.of("8006", "8009")::contains)
                        .<Failure>map(code -> new Failure.Throttled(SOON, "Tumblr lost a file."));
            default -> Optional.empty();
        };
    }

    private static Failure gone() {
        return new Failure.Gone("Tumblr knows no such blog any more.");
    }

    private static Failure ofContent(Reply reply) {
        var field = code(reply).filter("8005"::equals).map(code -> "/media");
        return new Failure.Refused(field, "Tumblr says: " + words(reply));
    }

    private static Failure forbidden(Reply reply) {
        return switch (code(reply).orElse("")) {
            case "8004" -> new Failure.Throttled(NEXT_HOUR, "Tumblr takes no more pictures of this person today.");
            case "8010" -> new Failure.Throttled(A_WHILE, "Tumblr is still at work on another video of this person.");
            case "8011" -> new Failure.Throttled(NEXT_HOUR, "Tumblr takes no more videos of this person today.");
            case "8023" -> new Failure.Throttled(NEXT_HOUR, "Tumblr takes no more posts in this blog today.");
            default ->
                new Failure.Forbidden("Tumblr does not allow this: " + words(reply) + " Connect the blog again.");
        };
    }

    /// The day's limit, where that is used up, else the hour's; empty where Tumblr names neither.
    private static Optional<Duration> named(Reply reply) {
        var ofDay = reply.header("X-Ratelimit-Perday-Remaining").filter("0"::equals);
        return ofDay.flatMap(none -> reply.header("X-Ratelimit-Perday-Reset"))
                .or(() -> reply.header("Retry-After").isPresent()
                        ? Optional.empty()
                        : reply.header("X-Ratelimit-Perhour-Reset"))
                .filter(seconds -> seconds.matches("[0-9]{1,7}"))
                .map(seconds -> Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 1, LONGEST.toSeconds())));
    }

    private static Optional<String> code(Reply reply) {
        return error(reply).flatMap(error -> error.text("/code"));
    }

    private static String words(Reply reply) {
        var said = error(reply)
                .flatMap(error -> error.text("/detail").or(() -> error.text("/title")))
                .or(() -> reply.text("/meta/msg"))
                .orElse("no (" + reply.status() + ")");
        return said.endsWith(".") ? said : said + ".";
    }

    private static Optional<Json> error(Reply reply) {
        var said = reply.json();
        return Stream.of("/errors/0", "/response/errors/0")
                .flatMap(place -> said.get(place).stream())
                .findFirst();
    }
}
