package com.clickkloudy.simulator.front;

import com.clickkloudy.simulator.call.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often each operation was asked for, and what the answers were.
public final class Tally {
    private final Map<String, Count> counts = new TreeMap<>();

    /// @param answers by HTTP status, or `none` where the connection was closed instead
    public record Count(String platform, Operation operation, long times, Map<String, Long> answers) {
        public Count {
            answers = Map.copyOf(answers);
        }

        private Count plus(String answer) {
            var more = new TreeMap<>(answers);
            more.merge(answer, 1L, Long::sum);
            return new Count(platform, operation, times + 1, more);
        }
    }

    synchronized void add(String platform, Operation operation, String answer) {
        counts.compute(
                platform + "/" + operation.name(),
                (key, count) -> (count == null ? new Count(platform, operation, 0, Map.of()) : count).plus(answer));
    }

    public synchronized List<Count> counts() {
        return List.copyOf(counts.values());
    }

    public synchronized void reset() {
        counts.clear();
    }
}
