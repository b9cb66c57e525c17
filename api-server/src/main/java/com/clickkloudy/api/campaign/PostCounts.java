package com.clickkloudy.api.campaign;

import com.clickkloudy.storage.campaign.Posts.Count;
import com.clickkloudy.storage.campaign.Posts.Shown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.EnumMap;

@Schema(description = "Posts by what is shown of them; they add up to `total`.")
record PostCounts(
        int total,
        int published,
        int sending,
        int accepted,
        int waiting,
        int prepared,
        int planned,
        int unconfirmed,
        int attention,
        int failed,
        int skipped,
        int cancelled) {

    static PostCounts of(Collection<Count> counts) {
        var sums = new EnumMap<Shown, Integer>(Shown.class);
        counts.forEach(each -> sums.merge(each.shown(), each.posts(), Integer::sum));
        return new PostCounts(
                sums.values().stream().mapToInt(Integer::intValue).sum(),
                sums.getOrDefault(Shown.PUBLISHED, 0),
                sums.getOrDefault(Shown.SENDING, 0),
                sums.getOrDefault(Shown.ACCEPTED, 0),
                sums.getOrDefault(Shown.WAITING, 0),
                sums.getOrDefault(Shown.PREPARED, 0),
                sums.getOrDefault(Shown.PLANNED, 0),
                sums.getOrDefault(Shown.UNCONFIRMED, 0),
                sums.getOrDefault(Shown.ATTENTION, 0),
                sums.getOrDefault(Shown.FAILED, 0),
                sums.getOrDefault(Shown.SKIPPED, 0),
                sums.getOrDefault(Shown.CANCELLED, 0));
    }
}
