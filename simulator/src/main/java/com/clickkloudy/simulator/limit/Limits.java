package com.clickkloudy.simulator.limit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Counts calls in fixed windows that begin with their first call, as the platforms' documents state them.
public final class Limits {
    private final InstantSource clock;
    private final boolean offByDefault;
    private final Map<String, Limit> changed = new TreeMap<>();
    private final Map<String, Boolean> off = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();

    /// @param offByDefault whether nothing is counted until the control door sets a limit
    public Limits(InstantSource clock, boolean offByDefault) {
        this.clock = clock;
        this.offByDefault = offByDefault;
    }

    public synchronized void change(String platform, String name, Limit limit) {
        changed.put(platform + "/" + name, limit);
        windows.keySet().removeIf(key -> key.startsWith(platform + "/" + name + "/"));
    }

    /// Counts nothing any more on this platform, but for limits that were changed by name.
    public synchronized void off(String platform) {
        off.put(platform, true);
    }

    public synchronized void reset() {
        changed.clear();
        off.clear();
        windows.clear();
    }

    public synchronized Map<String, Limit> changed() {
        return Map.copyOf(changed);
    }

    /// Takes all of them or none; answers the window that refuses, or else the one with the least left.
    public synchronized Optional<Standing> take(String platform, List<Toll> tolls) {
        var counted = tolls.stream()
                .flatMap(toll ->
                        limit(platform, toll)
                                .map(limit -> new Due(toll, limit, window(platform, toll, limit)))
                                .stream())
                .toList();
        var refusing = counted.stream().filter(due -> !due.fits()).findFirst();
        if (refusing.isPresent()) {
            return refusing.map(due -> due.standing(false));
        }
        counted.forEach(due -> due.window.used += due.toll.points());
        return counted.stream().map(due -> due.standing(true)).min(Comparator.comparingLong(Standing::remaining));
    }

    private Optional<Limit> limit(String platform, Toll toll) {
        Limit ours = changed.get(platform + "/" + toll.name());
        if (ours != null) {
            return Optional.of(ours);
        }
        return offByDefault || off.containsKey(platform) ? Optional.empty() : Optional.of(toll.usual());
    }

    private Window window(String platform, Toll toll, Limit limit) {
        Instant now = clock.instant();
        return windows.compute(
                platform + "/" + toll.name() + "/" + toll.bucket(),
                (key, open) -> open == null || !now.isBefore(open.resetsAt) ? new Window(now.plus(limit.per())) : open);
    }

    private record Due(Toll toll, Limit limit, Window window) {
        boolean fits() {
            return window.used + toll.points() <= limit.amount();
        }

        Standing standing(boolean granted) {
            return new Standing(
                    toll.name(), limit, Math.max(0, limit.amount() - window.used), window.resetsAt, granted);
        }
    }

    private static final class Window {
        private final Instant resetsAt;
        private long used;

        private Window(Instant resetsAt) {
            this.resetsAt = resetsAt;
        }
    }
}
