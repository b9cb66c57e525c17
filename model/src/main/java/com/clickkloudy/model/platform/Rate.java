package com.clickkloudy.model.platform;

import java.time.Duration;

/// A platform's own limit: so many calls of one kind within any window of this length, counted over one scope.
///
/// @param window from a second to a month
public record Rate(Scope scope, Call call, int amount, Duration window) {
    private static final Duration LONGEST = Duration.ofDays(31);

    public Rate {
        if (amount < 1) {
            throw new IllegalArgumentException("A rate allows at least one call, not " + amount + ".");
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A rate's window is a second to 31 days long, not " + window + ".");
        }
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
