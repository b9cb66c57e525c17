package com.clickkloudy.activities.campaign;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.storage.system.Timetable;
import com.clickkloudy.workflows.campaign.Departure;
import com.clickkloudy.workflows.campaign.PostRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Groups posts that are ready by the second in which they leave. The more posts leave in it, of all campaigns, the
/// sooner the workers begin to take them.
final class Departures {
    private final TreeMap<Instant, List<Leaving>> seconds = new TreeMap<>();

    void add(PostRef post, Instant at) {
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        seconds.computeIfAbsent(second, each -> new ArrayList<>()).add(new Leaving(post, at));
    }

    /// @return the first to leave first
    List<Departure> by(Timetable timetable, EngineTimes times) {
        if (seconds.isEmpty()) {
            return List.of();
        }
        var until = seconds.lastKey().plusSeconds(1);
        var all = timetable.leaving(seconds.firstKey(), until);
        return seconds.entrySet().stream()
                .map(each -> departure(each.getKey(), each.getValue(), all.getOrDefault(each.getKey(), 0), times))
                .toList();
    }

    private static Departure departure(Instant second, List<Leaving> posts, int all, EngineTimes times) {
        var last = posts.stream().map(Leaving::at).max(Instant::compareTo).orElse(second);
        var lead = times.lead(Math.max(all, posts.size()));
        return new Departure(
                second.minus(lead), last, posts.stream().map(Leaving::post).toList());
    }

    private record Leaving(PostRef post, Instant at) {}
}
