package com.clickkloudy.platforms;

import java.time.Duration;
import java.util.Optional;

/// Can be called again with the same key and will not publish twice.
public interface Repeats extends Publishes {
    /// @return how long after the first call that holds for this account; zero where its server does not honour the
    ///     key, or may not
    Duration safeFor(Job job);

    /// Calls again where nobody knows what came of the first call. A platform that refuses the second names the first's
    /// post perhaps: here that is the answer, whereas to a first call it would be somebody else's.
    default Outcome repeat(Job job, Optional<String> state) {
        return publish(job, state);
    }
}
