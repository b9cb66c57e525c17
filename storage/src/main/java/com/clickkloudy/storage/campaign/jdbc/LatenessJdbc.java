package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.campaign.Lateness;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lateness in PostgreSQL, by its clock.
record LatenessJdbc(JdbcClient jdbc) implements Lateness {
    private static final String LATE = """
            select count(*) from post p join campaign c on c.id = p.campaign_id
            where p.state in ('PLANNED', 'PREPARED', 'WAITING', 'SENDING', 'ACCEPTED') and c.gate = 'OPEN'
                and p.due_at < now() - make_interval(secs => ?)""";

    @Override
    public int count(WorkspaceId workspace, Duration margin) {
        return jdbc.sql(LATE + " and p.workspace_id = ?")
                .params(margin.toMillis() / 1000.0, workspace.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public int count(Duration margin) {
        return jdbc.sql(LATE)
                .param(margin.toMillis() / 1000.0)
                .query(Integer.class)
                .single();
    }
}
