package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.platform.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Posts that share a limit, directly or by way of others. They get their slots in the order in which each could leave
/// if it were alone, and none overtakes the one before it: that is why a further reservation brings nobody forward who
/// keeps the place in the line.
final class Lane {
    private final List<Ranked> line = new ArrayList<>();
    private long floor = Long.MIN_VALUE;
    private @Nullable Rate reason;

    /// Only once all limits know who shares them.
    void add(Entry entry) {
        line.add(new Ranked(entry, entry.place(entry.wanted(), entry.own()).at()));
    }

    List<Slot> slots() {
        return line.stream()
                .sorted(Comparator.comparingLong(Ranked::alone)
                        .thenComparingInt(each -> each.entry().rank()))
                .map(each -> slot(each.entry()))
                .toList();
    }

    private Slot slot(Entry entry) {
        var place = entry.place(Math.max(floor, entry.wanted()), entry.limits());
        if (place.why() != null) {
            reason = place.why();
        }
        floor = place.at();
        if (place.at() <= entry.latest()) {
            entry.limits().forEach(limit -> limit.take(place.at()));
        }
        return entry.slot(place.at(), reason);
    }

    private record Ranked(Entry entry, long alone) {}
}
