package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.queue.Queue;
import com.clickkloudy.model.campaign.queue.QueueTime;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.storage.campaign.Queues;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Queues in PostgreSQL. Whoever takes a slot and whoever changes the times lock the group's row first, and a campaign
/// only after it: so two that take at once take one after the other.
final class QueuesJdbc implements Queues {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Events events;
    private final QueuePlaces places;

    QueuesJdbc(JdbcClient jdbc, TransactionTemplate transactions, Events events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.places = new QueuePlaces(jdbc);
    }

    @Override
    public Optional<Kept> find(WorkspaceId workspace, GroupId group) {
        return jdbc.sql("select zone, revision from queue where workspace_id = ? and group_id = ?")
                .params(workspace.value(), group.value())
                .query((row, number) ->
                        new Kept(new Queue(ZoneId.of(row.getString("zone")), times(group)), row.getLong("revision")))
                .optional();
    }

    @Override
    public Change save(WorkspaceId workspace, GroupId group, Queue queue, long revision) {
        return transactions.execute(status -> {
            if (!lock(workspace, group)) {
                return Change.ABSENT;
            }
            if (find(workspace, group).map(Kept::revision).orElse(0L) != revision) {
                return Change.STALE;
            }
            write(workspace, group, queue);
            events.append(Event.of(workspace, "queue.changed", group.value()));
            return Change.DONE;
        });
    }

    @Override
    public List<Occurrence> free(WorkspaceId workspace, GroupId group, Instant after, int most) {
        var taken = places.taken(workspace, group, after, Optional.empty());
        return find(workspace, group)
                .map(kept -> kept.queue().free(taken, after).limit(most).toList())
                .orElse(List.of());
    }

    @Override
    public List<Place> taken(WorkspaceId workspace, GroupId group, Instant after, int most) {
        return places.next(workspace, group, after, most);
    }

    @Override
    public Taking<Slot> next(WorkspaceId workspace, GroupId group, Instant after) {
        return slot(workspace, group, after, Optional.empty());
    }

    @Override
    public <T> Taking<T> take(Wish wish, Function<Slot, T> schedule) {
        return transactions.execute(status -> {
            lock(wish.workspace(), wish.group());
            return switch (slot(wish.workspace(), wish.group(), wish.after(), Optional.of(wish.campaign()))) {
                case Refused<Slot>(Reason why) -> new Refused<T>(why);
                case Taken<Slot>(Slot slot) -> {
                    var scheduled = schedule.apply(slot);
                    places.take(wish, slot.time().at());
                    yield new Taken<T>(scheduled);
                }
            };
        });
    }

    private Taking<Slot> slot(WorkspaceId workspace, GroupId group, Instant after, Optional<CampaignId> but) {
        var queue = find(workspace, group)
                .map(Kept::queue)
                .filter(each -> !each.times().isEmpty());
        if (queue.isEmpty()) {
            return new Refused<>(exists(workspace, group) ? Reason.NO_TIMES : Reason.NO_GROUP);
        }
        return queue.get()
                .free(places.taken(workspace, group, after, but), after)
                .findFirst()
                .<Taking<Slot>>map(
                        free -> new Taken<>(new Slot(free, queue.get().zone())))
                .orElseGet(() -> new Refused<>(Reason.FULL));
    }

    private boolean exists(WorkspaceId workspace, GroupId group) {
        return group(workspace, group, "");
    }

    /// @return false if there is no such group
    private boolean lock(WorkspaceId workspace, GroupId group) {
        return group(workspace, group, " for no key update");
    }

    private boolean group(WorkspaceId workspace, GroupId group, String lock) {
        return jdbc.sql("select 1 from account_group where workspace_id = ? and id = ?" + lock)
                .params(workspace.value(), group.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void write(WorkspaceId workspace, GroupId group, Queue queue) {
        jdbc.sql("""
                insert into queue (group_id, workspace_id, zone, revision) values (?, ?, ?, 1)
                on conflict (group_id) do update set zone = excluded.zone, revision = queue.revision + 1""")
                .params(group.value(), workspace.value(), queue.zone().getId())
                .update();
        jdbc.sql("delete from queue_time where group_id = ?")
                .param(group.value())
                .update();
        var times = queue.times();
        jdbc.sql("""
                insert into queue_time (group_id, day, time)
                select ?, day, time::time from unnest(?::int[], ?::text[]) as t(day, time)""")
                .params(
                        group.value(),
                        times.stream().map(each -> each.day().getValue()).toArray(Integer[]::new),
                        times.stream().map(each -> each.time().toString()).toArray(String[]::new))
                .update();
    }

    private List<QueueTime> times(GroupId group) {
        return jdbc.sql("select day, time from queue_time where group_id = ?")
                .param(group.value())
                .query((row, number) ->
                        new QueueTime(DayOfWeek.of(row.getInt("day")), row.getObject("time", LocalTime.class)))
                .list();
    }
}
