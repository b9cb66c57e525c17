package com.clickkloudy.model.platform;

import java.time.Duration;

/// How a platform comes by a post's files where it fetches them from an address of ours.
///
/// @param lasting how long after a post is out the address still has to answer
public record Pull(Duration lasting) {
    /// No file is shown for longer, wherever it is linked.
    public static final Duration LONGEST = Duration.ofDays(3_650);

    public Pull {
        if (lasting.isNegative() || lasting.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "After its post an address answers for ten years at most, not " + lasting);
        }
    }

    /// Where the platform keeps a copy of its own.
    public static Pull copies() {
        return new Pull(Duration.ofDays(1));
    }

    /// Where readers see the file from its address, directly or through a proxy, as long as the post stands.
    public static Pull links() {
        return new Pull(LONGEST);
    }
}
