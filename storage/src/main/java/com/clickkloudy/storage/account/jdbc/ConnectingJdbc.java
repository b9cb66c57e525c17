package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.access.Vault.Place;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.vault.SealedCredentials;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Notes accounts that a person just connected.
final class ConnectingJdbc {
    private static final String NOTE = """
            with before as (
                select status from account
                where workspace_id = :workspace and platform = :platform and remote_id = :remote_id)
            insert into account (id, workspace_id, platform, remote_id, handle, name, home, avatar, limits,
                sort_name, search, status, status_since, connected_at, checked_at)
            values (:id, :workspace, :platform, :remote_id, :handle, :name, :home, :avatar, :limits::jsonb,
                :sort_name, concat_ws(' ', :search::text, lower(:home)), 'CONNECTED', now(), now(), now())
            on conflict (workspace_id, platform, remote_id) do update set status = 'CONNECTED',
                status_since = case when account.status = 'CONNECTED' then account.status_since else now() end,
                status_reason = null, connected_at = now(), %s
            returning id, coalesce((select status from before), 'NEW') as before""".formatted(DescriptionColumns.SET);

    private final JdbcClient jdbc;
    private final SealedCredentials sealed;
    private final Events events;
    private final TransactionOperations transactions;

    ConnectingJdbc(JdbcClient jdbc, SealedCredentials sealed, Events events, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.events = events;
        this.transactions = transactions;
    }

    static Place place(WorkspaceId workspace, AccountId id) {
        return new Place(workspace, "account/" + id, "credentials");
    }

    List<AccountId> connect(WorkspaceId workspace, List<Connection> connections) {
        return transactions.execute(status -> {
            awaitRenewals(workspace, connections);
            return connections.stream().map(each -> connect(workspace, each)).toList();
        });
    }

    /// Else a renewal that began before could put the old sign-in's secrets over the new one's. All locks before the
    /// first row, and in one order, so that nobody waits for each other.
    private void awaitRenewals(WorkspaceId workspace, List<Connection> connections) {
        connections.stream()
                .flatMap(each -> jdbc
                        .sql("select id from account where workspace_id = ? and platform = ? and remote_id = ?")
                        .params(workspace.value(), each.platform().slug(), each.remoteId())
                        .query(UUID.class)
                        .list()
                        .stream())
                .sorted()
                .forEach(id -> jdbc.sql("select pg_advisory_xact_lock(" + RefreshLock.KEY + ")")
                        .param(id.toString())
                        .query()
                        .listOfRows());
    }

    private AccountId connect(WorkspaceId workspace, Connection connection) {
        var known = note(workspace, connection);
        var credentials = connection.credentials();
        var secrets = sealed.seal(place(workspace, known.id()), credentials);
        jdbc.sql("update account set server = :server, app_id = :app, " + SecretColumns.SET
                        + " where workspace_id = :workspace and id = :id")
                .params(SecretColumns.of(secrets, credentials))
                .param("server", credentials.server().orElse(null))
                .param("app", connection.app().map(PlatformAppId::value).orElse(null))
                .param("workspace", workspace.value())
                .param("id", known.id().value())
                .update();
        var facts = Map.of("before", known.before());
        events.append(new Event(workspace, "account.connected", known.id().value(), facts));
        return known.id();
    }

    /// @param before the status it had; `NEW` if it was not known
    private record Known(AccountId id, String before) {}

    private Known note(WorkspaceId workspace, Connection connection) {
        return jdbc.sql(NOTE)
                .params(DescriptionColumns.of(connection.description()))
                .param("id", connection.id().value())
                .param("workspace", workspace.value())
                .param("platform", connection.platform().slug())
                .param("remote_id", connection.remoteId())
                .query((row, number) ->
                        new Known(new AccountId(row.getObject("id", UUID.class)), row.getString("before")))
                .single();
    }
}
