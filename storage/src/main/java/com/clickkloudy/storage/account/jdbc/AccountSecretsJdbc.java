package com.clickkloudy.storage.account.jdbc;

import static com.clickkloudy.storage.account.jdbc.ConnectingJdbc.place;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.vault.SealedCredentials;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// @param anew runs in a transaction of its own
record AccountSecretsJdbc(JdbcClient jdbc, SealedCredentials sealed, RefreshLock lock, TransactionOperations anew)
        implements AccountSecrets {

    @Override
    public Optional<Credentials> find(WorkspaceId workspace, AccountId id) {
        return jdbc.sql("""
                select credentials from account
                where workspace_id = ? and id = ? and credentials is not null""")
                .params(workspace.value(), id.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> sealed.open(place(workspace, id), bytes));
    }

    @Override
    public Map<AccountId, Credentials> findAll(WorkspaceId workspace, Collection<AccountId> ids) {
        var found = new HashMap<AccountId, Credentials>();
        jdbc.sql("""
                select id, credentials from account
                where workspace_id = ? and id = any(?) and credentials is not null""")
                .params(workspace.value(), ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    var id = new AccountId(row.getObject("id", UUID.class));
                    found.put(id, sealed.open(place(workspace, id), row.getBytes("credentials")));
                });
        return found;
    }

    @Override
    public boolean save(WorkspaceId workspace, AccountId id, Credentials credentials) {
        var expire = credentials.expiresAt().map(at -> at.atOffset(ZoneOffset.UTC));
        var update = jdbc.sql("""
                update account set credentials = :sealed, credentials_expire_at = :expire
                where workspace_id = :workspace and id = :id and status <> 'DISCONNECTED'""")
                .param("sealed", sealed.seal(place(workspace, id), credentials))
                .param("expire", expire.orElse(null))
                .param("workspace", workspace.value())
                .param("id", id.value());
        return anew.execute(status -> update.update() == 1);
    }

    @Override
    public <T> T refreshing(WorkspaceId workspace, AccountId id, Function<Optional<Credentials>, T> work) {
        return lock.alone(id, () -> work.apply(find(workspace, id)));
    }
}
