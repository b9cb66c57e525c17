package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is in which group.
final class GroupMembers {
    private final JdbcClient jdbc;

    GroupMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whoever is not disconnected, by name
    List<AccountId> of(WorkspaceId workspace, GroupId id) {
        return jdbc.sql("""
                select a.id from account_in_group m join account a on a.id = m.account_id
                where m.workspace_id = ? and m.group_id = ? and a.status <> 'DISCONNECTED' order by a.sort_name, a.id""")
                .params(workspace.value(), id.value())
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Whoever is disconnected stays.
    void leave(GroupId id, Collection<AccountId> staying) {
        jdbc.sql("""
                delete from account_in_group m using account a where m.group_id = ? and a.id = m.account_id
                    and a.status <> 'DISCONNECTED' and a.id <> all(?::uuid[])""").params(id.value(), array(staying)).update();
    }

    /// @return how many were not in it before
    int put(WorkspaceId workspace, GroupId id, Collection<AccountId> accounts) {
        return jdbc.sql("""
                insert into account_in_group (group_id, workspace_id, account_id) select ?, ?, unnest(?::uuid[])
                on conflict do nothing""")
                .params(id.value(), workspace.value(), array(accounts))
                .update();
    }

    private static String[] array(Collection<AccountId> ids) {
        return ids.stream().map(AccountId::toString).toArray(String[]::new);
    }
}
