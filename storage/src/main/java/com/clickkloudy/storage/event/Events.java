package com.clickkloudy.storage.event;

import com.clickkloudy.model.access.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The outbox: written in the transaction of the change that it tells of, read by cursor.
public class Events {
    private static final String APPEND =
            "insert into event (workspace_id, kind, subject, facts) values (?, ?, ?, ?::jsonb)";
    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Events(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @throws IllegalStateException outside a transaction: an event alone would tell of nothing
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Event event) {
        jdbc.sql(APPEND)
                .params(List.of(
                        event.workspace().value(),
                        event.kind(),
                        event.subject(),
                        json.writeValueAsString(event.facts())))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Collection<Event> events) {
        events.forEach(this::append);
    }

    /// Reads on from a cursor. An event is shown once every transaction older than its own has ended, so that none is
    /// ever passed over.
    ///
    /// @param after the last cursor that was read; an empty string for the beginning
    public List<Read> after(String after, int limit) {
        var cursor = Cursor.of(after);
        return jdbc.sql("""
                select xact::text as xact, id, kind, subject, workspace_id from event
                where (xact, id) > (?::text::xid8, ?) and xact < pg_snapshot_xmin(pg_current_snapshot())
                order by xact, id limit ?""")
                .params(List.of(cursor.xact(), cursor.id(), limit))
                .query((row, number) -> new Read(
                        new Cursor(row.getString("xact"), row.getLong("id")).toString(),
                        new Event(
                                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                                row.getString("kind"),
                                row.getObject("subject", UUID.class),
                                Map.of())))
                .list();
    }

    /// An event and the cursor behind it.
    public record Read(String cursor, Event event) {}

    private record Cursor(String xact, long id) {
        static Cursor of(String text) {
            var cut = text.indexOf('-');
            return cut < 0
                    ? new Cursor("0", 0)
                    : new Cursor(text.substring(0, cut), Long.parseLong(text.substring(cut + 1)));
        }

        @Override
        public String toString() {
            return xact + "-" + id;
        }
    }
}
