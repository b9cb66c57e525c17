package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.AccountHealth;
import com.clickkloudy.storage.account.AccountStanding;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A row of `account`, without its secrets.
record AccountRow(AccountStanding standing, String sortName) {
    private static final String EXPIRES_SOON =
            "health = 'HEALTHY' and not renews and credentials_expire_at < now() + interval '7 days'";

    /// An [AccountHealth], as SQL.
    static final String HEALTH = "case when " + EXPIRES_SOON + " then 'EXPIRES_SOON' else health end";

    /// The worst first, as SQL.
    static final String RANK = "2 * sort_rank - case when " + EXPIRES_SOON + " then 1 else 0 end";

    static final String COLUMNS = HEALTH + """
             as how, id, workspace_id, platform, remote_id, handle, name, home, avatar, limits, status, status_reason,
            coalesce(unreached_since, status_since) as since, connected_at, checked_at, sort_name,
            case when not renews then credentials_expire_at end as sign_in_ends, zone,
            array(select group_id from account_in_group m where m.account_id = account.id order by group_id) as groups
            """;

    static AccountRow of(ResultSet row, int number) throws SQLException {
        var health = AccountHealth.valueOf(row.getString("how"));
        var since = instant(row, "since").orElseThrow();
        var zone = Optional.ofNullable(row.getString("zone")).map(ZoneId::of);
        var groups = Stream.of((UUID[]) row.getArray("groups").getArray())
                .map(GroupId::new)
                .toList();
        return new AccountRow(
                new AccountStanding(account(row), health, since, instant(row, "sign_in_ends"), zone, groups),
                row.getString("sort_name"));
    }

    Account account() {
        return standing.account();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new PlatformId(row.getString("platform")),
                row.getString("remote_id"),
                row.getString("handle"),
                row.getString("name"),
                Optional.ofNullable(row.getString("home")).map(URI::create),
                Optional.ofNullable(row.getString("avatar")).map(URI::create),
                AccountStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("status_reason")),
                LimitsJson.read(row.getString("limits")),
                instant(row, "connected_at").orElseThrow(),
                instant(row, "checked_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
