package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.platform.Rate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A post on its way to a slot. Times are milliseconds.
///
/// @param rank its turn among posts that could leave at the same instant
/// @param latest the last instant that would do
record Entry(Candidate post, int rank, long wanted, long latest, List<Limit> limits, Openings openings) {
    /// @param among those of its limits that count
    /// @return the first instant from `from` on that everything allows; one beyond the latest if none does
    Place place(long from, List<Limit> among) {
        var place = new Place(from, null);
        var before = place;
        do {
            before = place;
            place = place.orLater(openings.next(post, place.at()), place.why());
            for (var limit : among) {
                place = place.at() > latest ? place : place.orLater(limit.firstFree(place.at()), limit.rate());
            }
        } while (place.at() > before.at() && place.at() <= latest);
        return place;
    }

    List<Limit> own() {
        return limits.stream().filter(limit -> !limit.isShared()).toList();
    }

    Slot slot(long at, @Nullable Rate why) {
        var slot = at > latest ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(at));
        var limit = at > wanted ? Optional.ofNullable(why) : Optional.<Rate>empty();
        return new Slot(post.account(), post.platform(), Instant.ofEpochMilli(wanted), slot, limit);
    }

    /// @param why the limit that pushed it there last
    record Place(long at, @Nullable Rate why) {
        private Place orLater(long later, @Nullable Rate because) {
            return later > at ? new Place(later, because) : this;
        }
    }
}
