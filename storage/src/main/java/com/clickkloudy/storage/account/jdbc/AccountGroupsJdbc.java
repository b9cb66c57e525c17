package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountGroup;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.storage.account.AccountGroups;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import com.clickkloudy.storage.page.BadCursor;
import com.clickkloudy.storage.page.Cursor;
import com.clickkloudy.storage.page.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Groups in PostgreSQL. Whoever adds one or renames one locks the workspace's row, so that names and their number
/// hold;
/// whoever changes one locks its row.
final class AccountGroupsJdbc implements AccountGroups {
    private static final String SELECT = """
            select g.*, (select count(*) from account_in_group m join account a on a.id = m.account_id
                where m.group_id = g.id and a.status <> 'DISCONNECTED') as accounts from account_group g
            where workspace_id = :workspace and\s""";
    /// Begins every cursor of this list, so that no other list's is taken for one.
    private static final String LIST = "groups";

    private final JdbcClient jdbc;
    private final Events events;
    private final TransactionOperations transactions;
    private final GroupMembers members;

    AccountGroupsJdbc(JdbcClient jdbc, Events events, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.transactions = transactions;
        this.members = new GroupMembers(jdbc);
    }

    @Override
    public Answer add(AccountGroup group, Collection<AccountId> accounts) {
        return transactions.execute(status -> {
            lockNames(group.workspace());
            if (isTaken(group.workspace(), group.id(), group.name())) {
                return Answer.NAME_TAKEN;
            }
            if (count(group.workspace()) >= AccountGroup.MAX_GROUPS) {
                return Answer.FULL;
            }
            insert(group);
            members.put(group.workspace(), group.id(), accounts);
            append(group.workspace(), group.id(), "group.created");
            return Answer.DONE;
        });
    }

    @Override
    public Optional<Sized> find(WorkspaceId workspace, GroupId id) {
        return jdbc.sql(SELECT + "g.id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(AccountGroupsJdbc::group)
                .optional();
    }

    @Override
    public Page<Sized> page(WorkspaceId workspace, Optional<String> cursor, int limit) {
        var after = cursor.map(AccountGroupsJdbc::key).orElse("");
        var found = jdbc.sql(SELECT + "key > :after order by key limit :more")
                .param("workspace", workspace.value())
                .param("after", after)
                .param("more", limit + 1)
                .query(AccountGroupsJdbc::group)
                .list();
        return Page.of(
                found,
                limit,
                last -> Cursor.of(LIST, AccountGroup.key(last.group().name())));
    }

    @Override
    public Map<GroupId, Integer> sizes(WorkspaceId workspace, Collection<GroupId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "g.id in (:ids)")
                .param("workspace", workspace.value())
                .param("ids", ids.stream().map(GroupId::value).toList())
                .query(AccountGroupsJdbc::group)
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.group().id(), Sized::accounts));
    }

    @Override
    public List<AccountId> accounts(WorkspaceId workspace, GroupId id) {
        return members.of(workspace, id);
    }

    @Override
    public Answer edit(WorkspaceId workspace, GroupId id, Edit edit, long revision) {
        return transactions.execute(status -> {
            if (edit.name().isPresent()) {
                lockNames(workspace);
            }
            var refused = refusal(workspace, id, revision);
            if (refused != Answer.DONE) {
                return refused;
            }
            if (edit.name().filter(name -> isTaken(workspace, id, name)).isPresent()) {
                return Answer.NAME_TAKEN;
            }
            change(workspace, id, edit);
            append(workspace, id, "group.edited");
            return Answer.DONE;
        });
    }

    @Override
    public Answer join(WorkspaceId workspace, GroupId id, Collection<AccountId> accounts) {
        return transactions.execute(status -> {
            if (revision(workspace, id).isEmpty()) {
                return Answer.ABSENT;
            }
            if (members.put(workspace, id, accounts) == 0) {
                return Answer.DONE;
            }
            if (members.of(workspace, id).size() > AccountGroup.MAX_ACCOUNTS) {
                status.setRollbackOnly();
                return Answer.FULL;
            }
            changed(id);
            append(workspace, id, "group.edited");
            return Answer.DONE;
        });
    }

    @Override
    public Answer delete(WorkspaceId workspace, GroupId id, long revision) {
        return transactions.execute(status -> {
            var refused = refusal(workspace, id, revision);
            if (refused != Answer.DONE) {
                return refused;
            }
            if (isInSeries(workspace, id)) {
                return Answer.IN_USE;
            }
            jdbc.sql("delete from account_group where id = ?").param(id.value()).update();
            append(workspace, id, "group.deleted");
            return Answer.DONE;
        });
    }

    private void insert(AccountGroup group) {
        jdbc.sql("insert into account_group (id, workspace_id, name, key, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        group.id().value(),
                        group.workspace().value(),
                        group.name(),
                        AccountGroup.key(group.name()),
                        group.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void change(WorkspaceId workspace, GroupId id, Edit edit) {
        edit.name()
                .ifPresent(name -> jdbc.sql("update account_group set name = ?, key = ? where id = ?")
                        .params(name, AccountGroup.key(name), id.value())
                        .update());
        edit.accounts().ifPresent(accounts -> {
            members.leave(id, accounts);
            members.put(workspace, id, accounts);
        });
        changed(id);
    }

    private void changed(GroupId id) {
        jdbc.sql("update account_group set revision = revision + 1 where id = ?")
                .param(id.value())
                .update();
    }

    private Answer refusal(WorkspaceId workspace, GroupId id, long revision) {
        return revision(workspace, id)
                .map(found -> found == revision ? Answer.DONE : Answer.STALE)
                .orElse(Answer.ABSENT);
    }

    /// Locks it until the end of the transaction.
    private Optional<Long> revision(WorkspaceId workspace, GroupId id) {
        return jdbc.sql("""
                select revision from account_group where workspace_id = ? and id = ? for no key update""")
                .params(workspace.value(), id.value())
                .query(Long.class)
                .optional();
    }

    private void lockNames(WorkspaceId workspace) {
        jdbc.sql("select 1 from workspace where id = ? for no key update")
                .param(workspace.value())
                .query(Integer.class)
                .optional();
    }

    private boolean isTaken(WorkspaceId workspace, GroupId but, String name) {
        return exists(
                "select exists (select from account_group where workspace_id = ? and id <> ? and key = ?)",
                workspace.value(),
                but.value(),
                AccountGroup.key(name));
    }

    private boolean isInSeries(WorkspaceId workspace, GroupId id) {
        return exists(
                "select exists (select from series_group g join series s on s.id = g.series_id"
                        + " where s.workspace_id = ? and s.state <> 'ENDED' and g.group_id = ?)",
                workspace.value(),
                id.value());
    }

    private boolean exists(String question, Object... params) {
        return jdbc.sql(question).params(params).query(Boolean.class).single();
    }

    private int count(WorkspaceId workspace) {
        return jdbc.sql("select count(*) from account_group where workspace_id = ?")
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }

    private void append(WorkspaceId workspace, GroupId id, String kind) {
        events.append(Event.of(workspace, kind, id.value()));
    }

    private static Sized group(ResultSet row, int number) throws SQLException {
        var group = new AccountGroup(
                new GroupId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getString("name"),
                row.getLong("revision"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        return new Sized(group, row.getInt("accounts"));
    }

    private static String key(String cursor) {
        var keys = Cursor.read(cursor, 2).keys();
        if (!keys.getFirst().equals(LIST)) {
            throw new BadCursor(null);
        }
        return keys.getLast();
    }
}
