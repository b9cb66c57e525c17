package com.clickkloudy.storage.account.jdbc;

import static com.clickkloudy.storage.account.jdbc.ConnectingJdbc.place;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.vault.SealedCredentials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

/// @param anew runs in a transaction of its own
record AccountSecretsJdbc(JdbcClient jdbc, SealedCredentials sealed, RefreshLock lock, TransactionOperations anew)
        implements AccountSecrets {
    /// With our registration by which it was connected.
    private static final String SELECT = """
            select a.id as account_id, a.credentials as account_credentials,
                app.id, app.workspace_id, app.platform, app.registration, app.credentials
            from account a left join platform_app app on app.id = a.app_id where\s""";

    @Override
    public Optional<Credentials> find(WorkspaceId workspace, AccountId id) {
        return jdbc.sql(SELECT + "a.workspace_id = ? and a.id = ? and a.credentials is not null")
                .params(workspace.value(), id.value())
                .query((row, number) -> credentials(workspace, row))
                .optional();
    }

    @Override
    public Map<AccountId, Credentials> findAll(WorkspaceId workspace, Collection<AccountId> ids) {
        var found = new HashMap<AccountId, Credentials>();
        jdbc.sql(SELECT + "a.workspace_id = ? and a.id = any(?) and a.credentials is not null")
                .params(workspace.value(), ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new AccountId(row.getObject("account_id", UUID.class)), credentials(workspace, row));
                });
        return found;
    }

    private Credentials credentials(WorkspaceId workspace, ResultSet row) throws SQLException {
        var account = new AccountId(row.getObject("account_id", UUID.class));
        var opened = sealed.open(place(workspace, account), row.getBytes("account_credentials"));
        var app = row.getString("id");
        return app == null
                ? opened
                : opened.by(sealed.open(PlatformAppsJdbc.place(row), row.getBytes("credentials")))
                        .with("app", app);
    }

    @Override
    public boolean save(WorkspaceId workspace, AccountId id, Credentials credentials) {
        var update = jdbc.sql("update account set " + SecretColumns.SET
                        + " where workspace_id = :workspace and id = :id and status <> 'DISCONNECTED'")
                .params(SecretColumns.of(sealed.seal(place(workspace, id), credentials), credentials));
        return change(workspace, id, update);
    }

    @Override
    public void handIn(WorkspaceId workspace, AccountId id) {
        change(workspace, id, jdbc.sql("""
                update account set handed_in_at = coalesce(handed_in_at, now())
                where workspace_id = :workspace and id = :id"""));
    }

    @Override
    public void handBack(WorkspaceId workspace, AccountId id) {
        change(workspace, id, jdbc.sql("""
                update account set handed_in_at = null where workspace_id = :workspace and id = :id"""));
    }

    @Override
    public void putOff(WorkspaceId workspace, AccountId id, Duration wait) {
        change(workspace, id, jdbc.sql("""
                update account set renew_at = now() + make_interval(secs => :seconds)
                where workspace_id = :workspace and id = :id and credentials is not null""").param("seconds", wait.toMillis() / 1000.0));
    }

    @Override
    public <T> T refreshing(WorkspaceId workspace, AccountId id, Function<Optional<Held>, T> work) {
        return lock.alone(id, () -> work.apply(held(workspace, id)));
    }

    private Optional<Held> held(WorkspaceId workspace, AccountId id) {
        var handedIn = jdbc.sql("select handed_in_at from account where workspace_id = ? and id = ?")
                .params(workspace.value(), id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .optional()
                .flatMap(at -> at)
                .map(OffsetDateTime::toInstant);
        return find(workspace, id).map(credentials -> new Held(credentials, handedIn));
    }

    private boolean change(WorkspaceId workspace, AccountId id, StatementSpec update) {
        var stated = update.param("workspace", workspace.value()).param("id", id.value());
        return anew.execute(status -> stated.update() == 1);
    }
}
