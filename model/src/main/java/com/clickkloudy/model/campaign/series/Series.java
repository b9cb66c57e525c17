package com.clickkloudy.model.campaign.series;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A campaign that comes again and again.
///
/// @param revision counts what people changed
/// @param after nothing up to this instant is made any more: it is made, was missed, or lies before a change
/// @param made how many campaigns it has made
public record Series(
        SeriesId id,
        WorkspaceId workspace,
        Template template,
        PersonId createdBy,
        SeriesState state,
        long revision,
        Instant after,
        int made,
        Instant createdAt) {

    /// @return what to make next. Of several that are overdue, after an outage, only the last one that may still
    ///     leave; empty if there is none, or none for now
    public Optional<Occurrence> next(Recurrences calendar, Instant now) {
        if (!mayMake()) {
            return Optional.empty();
        }
        var recurrence = template.recurrence();
        var from = from(now);
        var overdue = calendar.after(recurrence, from)
                .takeWhile(each -> !each.at().isAfter(now))
                .reduce((earlier, later) -> later);
        return overdue.or(() -> calendar.after(recurrence, from).findFirst());
    }

    /// @return what it would make if nothing changes
    public List<Occurrence> upcoming(Recurrences calendar, Instant now, int most) {
        if (!mayMake()) {
            return List.of();
        }
        var recurrence = template.recurrence();
        return calendar.after(recurrence, from(now))
                .limit(Math.min(most, recurrence.left(made)))
                .toList();
    }

    private boolean mayMake() {
        return state == SeriesState.ACTIVE && template.recurrence().left(made) > 0;
    }

    private Instant from(Instant now) {
        var earliest = now.minus(template.recurrence().first().notAfter());
        return after.isAfter(earliest) ? after : earliest;
    }
}
