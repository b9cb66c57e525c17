package com.clickkloudy.storage.platform.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What this process holds in reserve, by limit. It grows while there is demand, so that many calls cost one
/// statement, and a single call leaves nothing unused.
final class Leases {
    private final Map<String, Lease> leases = new HashMap<>();

    /// Takes from all limits or from none.
    synchronized boolean take(List<Counted> limits, long nanos) {
        if (!limits.stream().allMatch(each -> has(leases.get(each.key()), each.cost(), nanos))) {
            return false;
        }
        limits.forEach(each -> leases.computeIfPresent(each.key(), (key, lease) -> lease.less(each.cost())));
        return true;
    }

    private static boolean has(@Nullable Lease lease, int cost, long nanos) {
        return lease != null && lease.lasts(nanos) && lease.tokens() >= cost;
    }

    /// @return how many tokens to ask for beyond what is needed at once
    synchronized int wanted(Counted limit) {
        var before = leases.get(limit.key());
        if (before == null || limit.reserve() == 0) {
            return 0;
        }
        return Math.clamp(before.size() * 2L, 1, limit.reserve());
    }

    /// Tokens that nobody used stay with the lease they came with until it ends.
    synchronized List<Lease> add(List<Lease> fresh) {
        var replaced = new ArrayList<Lease>();
        for (var each : fresh) {
            var before = leases.put(each.key(), each);
            if (before != null && before.tokens() > 0) {
                replaced.add(before);
            }
        }
        return replaced;
    }

    /// @return those that have ended with something left, which are forgotten here
    synchronized List<Lease> ended(long nanos) {
        var ended = leases.values().stream().filter(each -> !each.lasts(nanos)).toList();
        ended.forEach(each -> leases.remove(each.key()));
        return ended.stream().filter(each -> each.tokens() > 0).toList();
    }
}
