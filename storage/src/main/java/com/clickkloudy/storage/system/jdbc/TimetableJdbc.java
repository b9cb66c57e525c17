package com.clickkloudy.storage.system.jdbc;

import com.clickkloudy.storage.system.Timetable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The timetable in PostgreSQL.
final class TimetableJdbc implements Timetable {
    private final JdbcClient jdbc;

    TimetableJdbc(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant now() {
        return jdbc.sql("select clock_timestamp() as now")
                .query((row, number) -> instant(row, "now"))
                .single();
    }

    @Override
    public Map<Instant, Integer> leaving(Instant from, Instant until) {
        var leaving = new HashMap<Instant, Integer>();
        jdbc.sql("""
                select date_trunc('second', due_at) as second, count(*) as posts from post
                where due_at >= ? and due_at < ? and state in ('PLANNED', 'PREPARED', 'WAITING') group by 1""")
                .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    leaving.put(instant(row, "second"), row.getInt("posts"));
                });
        return leaving;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
