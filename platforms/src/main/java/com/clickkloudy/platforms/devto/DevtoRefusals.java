package com.clickkloudy.platforms.devto;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How Forem says no: `{"error": …, "status": …}`, with the sentences of its models
/// (https://developers.forem.com/api/v1, 2026-11-23).
final class DevtoRefusals {
    private static final List<Map.Entry<String, String>> FIELDS = List.of(
            Map.entry("title", "/options/title"),
            Map.entry("tag", "/options/tags"),
            Map.entry("canonical url", "/options/canonicalUrl"),
            Map.entry("description", "/options/description"),
            Map.entry("collection", "/options/series"),
            Map.entry("main image", "/media/0"),
            Map.entry("body markdown", "/text"));

    private DevtoRefusals() {}

    static Optional<Failure> meaning(Reply reply) {
        return switch (reply.status()) {
            case 401 ->
                Optional.of(new Failure.SignedOut(
                        "The API key is no longer taken, or the account is suspended. Connect the account again."));
            case 403 -> Optional.of(forbidden(reply));
            case 422 -> reply.text("/error").map(DevtoRefusals::refused);
            default -> Optional.empty();
        };
    }

    /// Without words of Forem's own, the edge in front of it turned us away, not the account.
    private static Failure forbidden(Reply reply) {
        return reply.text("/error")
                .<Failure>map(said -> new Failure.Forbidden("The site does not allow this: " + said))
                .orElseGet(() -> new Failure.Unreachable("The site turned the request away before it was heard."));
    }

    private static Failure refused(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        if (words.startsWith("title") && words.contains("five minutes")) {
            return new Failure.Duplicate("An article with this title was begun less than five minutes ago.");
        }
        var field = FIELDS.stream()
                .filter(each -> words.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return new Failure.Refused(field, said);
    }

    static boolean isAbsent(Reply reply) {
        return reply.status() == 404 && reply.text("/error").isPresent();
    }
}
