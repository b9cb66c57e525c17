package com.clickkloudy.storage.media.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.storage.media.Ticket;
import com.clickkloudy.storage.media.Tickets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tickets in PostgreSQL.
record TicketsJdbc(JdbcClient jdbc) implements Tickets {
    @Override
    public void add(Ticket ticket) {
        jdbc.sql("insert into media_ticket (id, workspace_id, name, expires_at) values (?, ?, ?, ?)")
                .params(
                        ticket.id().value(),
                        ticket.workspace().value(),
                        ticket.name(),
                        ticket.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Ticket> find(WorkspaceId workspace, Ticket.Id id) {
        return jdbc.sql("select * from media_ticket where workspace_id = ? and id = ?")
                .params(workspace.value(), id.value())
                .query(TicketsJdbc::read)
                .optional();
    }

    @Override
    public void redeem(WorkspaceId workspace, Ticket.Id id, MediaId media) {
        jdbc.sql("update media_ticket set media_id = ? where workspace_id = ? and id = ? and media_id is null")
                .params(media.value(), workspace.value(), id.value())
                .update();
    }

    private static Ticket read(ResultSet row, int number) throws SQLException {
        return new Ticket(
                new Ticket.Id(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getString("name"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("media_id", UUID.class)).map(MediaId::new));
    }
}
