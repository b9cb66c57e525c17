package com.clickkloudy.storage.account;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Named examples of accounts, on platforms that do not exist.
public final class SomeAccounts {
    public static final PlatformId FINCH = new PlatformId("finch");
    public static final PlatformId HERON = new PlatformId("heron");
    public static final Limits LIMITS = new Limits(
            new Limits.Text(300, Limits.Unit.GRAPHEMES, Optional.of(3000), Optional.empty(), false),
            Optional.of(Limits.Text.of(100, Limits.Unit.UTF16_UNITS)),
            new Limits.Images(4, 1_000_000, 25_000_000, Set.of("image/jpeg"), 2000),
            false);

    private SomeAccounts() {}

    public static WorkspaceId workspace(JdbcClient jdbc) {
        var id = new WorkspaceId(UUID.randomUUID());
        jdbc.sql("insert into workspace (id, name, zone) values (?, 'Some workspace', 'Europe/Berlin')")
                .param(id.value())
                .update();
        return id;
    }

    public static Account connected(Accounts accounts, WorkspaceId workspace, PlatformId platform, String name) {
        return accounts.connect(workspace, List.of(connection(platform, name))).getFirst();
    }

    public static Connection connection(PlatformId platform, String name) {
        var home = URI.create("https://" + platform + ".example/" + name);
        return new Connection(
                new AccountId(UUID.randomUUID()),
                platform,
                "remote-" + name,
                new Description("@" + name, name, Optional.of(home), Optional.empty(), LIMITS),
                credentials("token-of-" + name));
    }

    public static Credentials credentials(String token) {
        var expires = Optional.of(Instant.parse("2026-12-01T09:00:00Z"));
        return new Credentials(Map.of("token", new Secret(token)), Map.of("host", "h.example"), expires);
    }
}
