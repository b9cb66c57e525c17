package com.clickkloudy.api.http;

import com.clickkloudy.api.problem.Refusal;
import java.util.Optional;
import java.util.stream.Stream;

/// A thing's revision as a strong ETag, and the `If-Match` that must name it.
public final class ETags {
    private ETags() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /// @param ifMatch what the caller's change is based on
    /// @throws Refusal 412 if the caller says what the change is based on, and it is no longer so
    public static void check(Optional<String> ifMatch, long revision) {
        var holds = ifMatch.map(given -> Stream.of(given.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(of(revision))))
                .orElse(true);
        if (!holds) {
            throw Refusal.stale();
        }
    }
}
