package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.campaign.plan.Plan;
import com.clickkloudy.model.campaign.plan.Slot;
import com.clickkloudy.storage.campaign.Plans.Scene;
import com.clickkloudy.storage.campaign.jdbc.Unplanned.Due;
import com.clickkloudy.storage.campaign.jdbc.Unplanned.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Slots as they stand in the posts: `due_at` is when a post leaves.
final class Slots {
    private final JdbcClient jdbc;

    Slots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Lets posts keep the slots that they have.
    void keep(List<Row> rows, Due due) {
        write(rows, due);
    }

    /// Writes the slots of a plan, and parks the posts that have none.
    ///
    /// @return the posts that have one, at their slots
    List<Row> give(Scene scene, List<Row> rows, Plan plan, Due due) {
        var known = rows.stream().collect(Collectors.toMap(row -> row.post().account(), Function.identity()));
        var given = new ArrayList<Row>();
        var without = new HashMap<String, List<Row>>();
        for (var slot : plan.slots()) {
            var row = Objects.requireNonNull(known.get(slot.account()));
            slot.at()
                    .ifPresentOrElse(
                            at -> given.add(row.at(at)),
                            () -> without.computeIfAbsent(words(slot), words -> new ArrayList<>())
                                    .add(row));
        }
        write(given, due);
        without.forEach((words, parked) -> park(scene, parked, words));
        return given;
    }

    /// A post that is late has to be out by the same time as before; any other may be as late as it might be so far.
    private void write(List<Row> rows, Due due) {
        jdbc.sql("""
                update post p set due_at = s.at, plan = ?, changed_at = now(),
                    not_after = case when s.bound then p.not_after else s.at + (p.not_after - p.due_at) end
                from unnest(?::uuid[], ?::timestamptz[], ?::boolean[]) as s(id, at, bound)
                where p.id = s.id and p.state in ('PLANNED', 'PREPARED', 'WAITING')""")
                .params(
                        due.plan(),
                        rows.stream().map(row -> row.id().toString()).toArray(String[]::new),
                        rows.stream().map(row -> row.dueAt().toString()).toArray(String[]::new),
                        rows.stream()
                                .map(row -> row.post().notAfter().isPresent())
                                .toArray(Boolean[]::new))
                .update();
    }

    private void park(Scene scene, List<Row> rows, String words) {
        jdbc.sql("""
                with parked as (
                    update post p set state = 'ATTENTION', failure_kind = 'MISSED', failure_field = null,
                        failure_message = ?, waits_until = null, parked_at = now(), changed_at = now()
                    where p.id = any(?::uuid[]) and p.state in ('PLANNED', 'PREPARED', 'WAITING') returning p.id)
                insert into event (workspace_id, kind, subject, facts)
                select ?, 'post.parked', id, jsonb_build_object('kind', 'MISSED', 'message', ?::text) from parked""")
                .params(
                        words,
                        rows.stream().map(row -> row.id().toString()).toArray(String[]::new),
                        scene.workspace().value(),
                        words)
                .update();
    }

    private static String words(Slot slot) {
        var why = slot.why()
                .map(rate -> "The platform allows " + rate.words() + ".")
                .orElse("Its hours do not come.");
        return "There is no place for it in time. " + why + " Retry it later, or skip it.";
    }
}
