package com.clickkloudy.storage.account.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.AccountFigures;
import com.clickkloudy.storage.account.AccountFilter;
import com.clickkloudy.storage.account.AccountHealth;
import com.clickkloudy.storage.account.AccountOrder;
import com.clickkloudy.storage.account.AccountStanding;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import com.clickkloudy.storage.page.Page;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

final class AccountsJdbc implements Accounts {
    private static final String SELECT = "select " + AccountRow.COLUMNS + " from account where ";

    private final JdbcClient jdbc;
    private final ConnectingJdbc connecting;
    private final Events events;
    private final TransactionOperations transactions;

    AccountsJdbc(JdbcClient jdbc, ConnectingJdbc connecting, Events events, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.connecting = connecting;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Optional<Account> find(WorkspaceId workspace, AccountId id) {
        return standing(workspace, id).map(AccountStanding::account);
    }

    @Override
    public List<Account> findAll(WorkspaceId workspace, Collection<AccountId> ids) {
        var values = ids.stream().map(AccountId::value).toList();
        return accounts("workspace_id = :workspace and id in (:each)", workspace, values);
    }

    @Override
    public List<Account> ofPlatforms(WorkspaceId workspace, Collection<PlatformId> platforms) {
        var slugs = platforms.stream().map(PlatformId::slug).toList();
        return accounts(
                "workspace_id = :workspace and status <> 'DISCONNECTED' and platform in (:each)", workspace, slugs);
    }

    @Override
    public List<Account> ofGroups(WorkspaceId workspace, Collection<GroupId> groups) {
        var ids = groups.stream().map(GroupId::value).toList();
        return accounts(
                "workspace_id = :workspace and status <> 'DISCONNECTED'"
                        + " and id in (select account_id from account_in_group where group_id in (:each))"
                        + " order by sort_name, id",
                workspace,
                ids);
    }

    private List<Account> accounts(String where, WorkspaceId workspace, List<?> each) {
        if (each.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(SELECT + where)
                .param("workspace", workspace.value())
                .param("each", each)
                .query(AccountRow::of)
                .list()
                .stream()
                .map(AccountRow::account)
                .toList();
    }

    @Override
    public Optional<AccountStanding> standing(WorkspaceId workspace, AccountId id) {
        return jdbc.sql(SELECT + "workspace_id = ? and id = ?")
                .params(workspace.value(), id.value())
                .query(AccountRow::of)
                .optional()
                .map(AccountRow::standing);
    }

    @Override
    public Page<AccountStanding> list(
            WorkspaceId workspace, AccountFilter filter, AccountOrder order, Optional<String> cursor, int limit) {
        var place = AccountPlace.of(order, cursor);
        var query = AccountQuery.of(workspace, filter).and(place);
        var rows = jdbc.sql("select " + place.key() + " as place, " + AccountRow.COLUMNS + " from account where "
                        + query.where() + " order by " + place.order() + " limit :more")
                .params(query.parameters())
                .param("more", limit + 1)
                .query((row, number) -> new Placed(row.getString("place"), AccountRow.of(row, number)))
                .list();
        return Page.of(rows, limit, last -> place.cursor(last.place(), last.row()))
                .map(each -> each.row().standing());
    }

    private record Placed(String place, AccountRow row) {}

    @Override
    public int count(WorkspaceId workspace, AccountFilter filter) {
        var query = AccountQuery.of(workspace, filter);
        return jdbc.sql("select count(*) from account where " + query.where())
                .params(query.parameters())
                .query(Integer.class)
                .single();
    }

    @Override
    public AccountFigures figures(WorkspaceId workspace) {
        var counts = jdbc.sql("""
                select platform, %s as how, count(*) as count from account
                where workspace_id = ? and status <> 'DISCONNECTED' group by platform, how""".formatted(AccountRow.HEALTH))
                .param(workspace.value())
                .query((row, number) -> new Count(
                        new PlatformId(row.getString("platform")),
                        AccountHealth.valueOf(row.getString("how")),
                        row.getInt("count")))
                .list();
        return new AccountFigures(
                counts.stream().mapToInt(Count::count).sum(),
                counts.stream().collect(groupingBy(Count::platform, summingInt(Count::count))),
                counts.stream().collect(groupingBy(Count::health, summingInt(Count::count))));
    }

    private record Count(PlatformId platform, AccountHealth health, int count) {}

    @Override
    public List<Account> connect(WorkspaceId workspace, List<Connection> connections) {
        var ids = connecting.connect(workspace, connections);
        var found = findAll(workspace, ids).stream().collect(toMap(Account::id, account -> account));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public boolean disconnect(WorkspaceId workspace, AccountId id) {
        return change("account.disconnected", workspace, id, jdbc.sql("""
                update account set status = 'DISCONNECTED', status_since = now(), status_reason = null,
                    unreached_since = null, credentials = null, credentials_expire_at = null,
                    renew_at = null, handed_in_at = null
                where workspace_id = :workspace and id = :id and status <> 'DISCONNECTED'"""));
    }

    @Override
    public boolean setZone(WorkspaceId workspace, AccountId id, Optional<ZoneId> zone) {
        return change(
                "account.zone_set",
                workspace,
                id,
                jdbc.sql("""
                update account set zone = :zone where workspace_id = :workspace and id = :id""").param("zone", zone.map(ZoneId::getId).orElse(null)));
    }

    @Override
    public boolean markSignedOut(WorkspaceId workspace, AccountId id, String reason) {
        return change("account.signed_out", workspace, id, jdbc.sql("""
                update account set status = 'SIGNED_OUT', status_since = now(), status_reason = :reason,
                    unreached_since = null
                where workspace_id = :workspace and id = :id and status = 'CONNECTED'""").param("reason", reason));
    }

    private boolean change(String kind, WorkspaceId workspace, AccountId id, StatementSpec update) {
        return transactions.execute(status -> {
            var changed = update.param("workspace", workspace.value())
                            .param("id", id.value())
                            .update()
                    == 1;
            if (changed) {
                events.append(Event.of(workspace, kind, id.value()));
            }
            return changed;
        });
    }

    @Override
    public void markUnreached(WorkspaceId workspace, AccountId id) {
        jdbc.sql("""
                update account set unreached_since = now()
                where workspace_id = ? and id = ? and status = 'CONNECTED' and unreached_since is null""").params(workspace.value(), id.value()).update();
    }

    @Override
    public void saveDescription(WorkspaceId workspace, AccountId id, Description description) {
        jdbc.sql("update account set " + DescriptionColumns.SET
                        + " where workspace_id = :workspace and id = :id and status <> 'DISCONNECTED'")
                .params(DescriptionColumns.of(description))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }
}
