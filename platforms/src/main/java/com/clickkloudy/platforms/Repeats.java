package com.clickkloudy.platforms;

import java.time.Duration;

/// Can be called again with the same key and will not publish twice.
public interface Repeats extends Publishes {
    /// @return how long after the first call that holds for this account; zero where its server does not honour the
    ///     key, or may not
    Duration safeFor(Job job);
}
