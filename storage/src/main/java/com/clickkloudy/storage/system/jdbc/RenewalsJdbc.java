package com.clickkloudy.storage.system.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.storage.system.Renewals;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

record RenewalsJdbc(JdbcClient jdbc) implements Renewals {
    @Override
    public List<Due> due(int limit) {
        return jdbc.sql("""
                select workspace_id, id from account
                where status = 'CONNECTED' and renew_at <= now() order by renew_at limit ?""")
                .param(limit)
                .query((row, number) -> new Due(
                        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                        new AccountId(row.getObject("id", UUID.class))))
                .list();
    }
}
