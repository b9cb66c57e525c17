package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// All that decides when a campaign's posts leave.
///
/// @param dueAt the campaign's own time
/// @param now no slot is earlier
/// @param files how many files each post brings over
/// @param rates of every platform; one that is absent has none
public record Question(
        Schedule schedule,
        Instant dueAt,
        Instant now,
        int files,
        List<Candidate> posts,
        Map<PlatformId, List<Rate>> rates,
        List<Reserved> reserved) {
    /// How far after a campaign's time a slot may lie.
    public static final Duration REACH = Duration.ofDays(31);

    public Question {
        posts = List.copyOf(posts);
        rates = Map.copyOf(rates);
        reserved = List.copyOf(reserved);
        if (posts.isEmpty()) {
            throw new IllegalArgumentException("There is no account to plan for. Choose at least one.");
        }
        var accounts = new HashSet<>();
        if (!posts.stream().map(Candidate::account).allMatch(accounts::add)) {
            throw new IllegalArgumentException("An account gets one post of a campaign.");
        }
        if (files < 0) {
            throw new IllegalArgumentException("A post has no files at the least.");
        }
    }

    Instant start() {
        return dueAt.isAfter(now) ? dueAt : now;
    }

    /// @return each once, the shortest window first
    List<Rate> rates(PlatformId platform) {
        return rates.getOrDefault(platform, List.of()).stream()
                .distinct()
                .sorted(Comparator.comparing(Rate::window)
                        .thenComparing(Rate::scope)
                        .thenComparing(Rate::call)
                        .thenComparing(Rate::amount))
                .toList();
    }
}
