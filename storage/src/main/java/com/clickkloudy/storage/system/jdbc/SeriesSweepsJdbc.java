package com.clickkloudy.storage.system.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.storage.system.SeriesSweeps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those looks in PostgreSQL.
final class SeriesSweepsJdbc implements SeriesSweeps {
    private final JdbcClient jdbc;

    SeriesSweepsJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Found> untold(int limit) {
        return jdbc.sql(
                        "select workspace_id, id, revision from series where told < revision order by changed_at limit ?")
                .param(limit)
                .query(SeriesSweepsJdbc::found)
                .list();
    }

    @Override
    public List<Found> due(Instant before, int limit) {
        return jdbc.sql("""
                select workspace_id, id, revision from series
                where state = 'ACTIVE' and (next_at <= ? or next_at is null) order by next_at limit ?""")
                .params(before.atOffset(ZoneOffset.UTC), limit)
                .query(SeriesSweepsJdbc::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new SeriesId(row.getObject("id", UUID.class)),
                row.getLong("revision"));
    }
}
