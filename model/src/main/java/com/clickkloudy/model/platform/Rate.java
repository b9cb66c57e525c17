package com.clickkloudy.model.platform;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A platform's own limit: so many calls of one kind within any window of this length, counted over one scope.
///
/// @param window from a second to a month
public record Rate(Scope scope, Call call, int amount, Duration window) {
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Map<ChronoUnit, String> ONE = Map.of(
            ChronoUnit.DAYS, "a day",
            ChronoUnit.HOURS, "an hour",
            ChronoUnit.MINUTES, "a minute",
            ChronoUnit.SECONDS, "a second");

    public Rate {
        if (amount < 1) {
            throw new IllegalArgumentException("A rate allows at least one call, not " + amount + ".");
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A rate's window is a second to 31 days long, not " + window + ".");
        }
    }

    /// @return as `17 posts a day per app`
    public String words() {
        var calls = switch (call) {
            case PUBLISH -> amount == 1 ? "post" : "posts";
            case UPLOAD -> amount == 1 ? "upload" : "uploads";
            case ANY -> amount == 1 ? "call" : "calls";
        };
        var per = switch (scope) {
            case APP -> "app";
            case ACCOUNT -> "account";
            case HOST -> "server";
        };
        return String.format(Locale.ROOT, "%,d %s %s per %s", amount, calls, within(), per);
    }

    private String within() {
        for (var unit : List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)) {
            var length = window.dividedBy(unit.getDuration());
            if (unit.getDuration().multipliedBy(length).equals(window)) {
                var name = unit.name().toLowerCase(Locale.ROOT);
                return length == 1 ? ONE.getOrDefault(unit, name) : "in " + length + " " + name;
            }
        }
        return "in " + window;
    }

    /// What is counted together.
    public enum Scope {
        /// Everything that our registration on the platform does.
        APP,
        /// One account there.
        ACCOUNT,
        /// One server of the platform, as it sees our address.
        HOST
    }

    /// Which calls are counted.
    public enum Call {
        /// The one call that brings a post out.
        PUBLISH,
        /// A call that brings a file over.
        UPLOAD,
        /// Every call, the others included.
        ANY
    }
}
