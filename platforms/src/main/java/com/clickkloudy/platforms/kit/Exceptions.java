package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.platform.Failure;
import java.util.Optional;

/// Where a platform means something else by an answer than its status says: `ExpiredToken` under 400, a failure under
/// 200. Asked first for every answer, also for those that look like success.
@FunctionalInterface
public interface Exceptions {
    /// @return what the answer means; empty where the usual table holds
    Optional<Failure> meaning(Reply reply);

    static Exceptions none() {
        return reply -> Optional.empty();
    }
}
