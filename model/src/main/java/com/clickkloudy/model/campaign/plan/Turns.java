package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.platform.PlatformId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Whose turn it is: every platform's posts evenly among the others', and within a platform an order that is another
/// one for every campaign's time, so that no account is always the last.
final class Turns {
    private final Question question;
    private final long seed;

    Turns(Question question) {
        this.question = question;
        this.seed = question.dueAt().getEpochSecond();
    }

    List<Candidate> line() {
        var shuffled = question.posts().stream()
                .map(post -> new Turn(post, mixed(post), 0))
                .sorted(Comparator.comparingLong(Turn::key)
                        .thenComparing(turn -> turn.post().account().value()))
                .toList();
        var totals = new HashMap<PlatformId, Integer>();
        shuffled.forEach(turn -> totals.merge(turn.post().platform(), 1, Integer::sum));
        var dealt = new HashMap<PlatformId, Integer>();
        var turns = new ArrayList<Turn>();
        for (var turn : shuffled) {
            var platform = turn.post().platform();
            var before = dealt.merge(platform, 1, Integer::sum) - 1;
            turns.add(turn.at((before + 0.5) / totals.getOrDefault(platform, 1)));
        }
        turns.sort(Comparator.comparingDouble(Turn::share)
                .thenComparingLong(Turn::key)
                .thenComparing(turn -> turn.post().account().value()));
        return turns.stream().map(Turn::post).toList();
    }

    private long mixed(Candidate post) {
        var id = post.account().value();
        return mix(id.getMostSignificantBits() ^ mix(id.getLeastSignificantBits() ^ mix(seed)));
    }

    /// The finalizer of SplitMix64: neighbours end far from one another.
    private static long mix(long value) {
        var once = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        var twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }

    /// @param share how much of its platform's posts have gone before it
    private record Turn(Candidate post, long key, double share) {
        Turn at(double place) {
            return new Turn(post, key, place);
        }
    }
}
