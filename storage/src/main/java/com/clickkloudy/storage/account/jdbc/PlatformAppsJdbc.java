package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.access.Vault.Place;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.PlatformApps;
import com.clickkloudy.storage.account.vault.SealedCredentials;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

record PlatformAppsJdbc(JdbcClient jdbc, SealedCredentials sealed) implements PlatformApps {
    @Override
    public Optional<Credentials> find(WorkspaceId workspace, PlatformId platform, String registration) {
        return jdbc.sql("""
                select credentials from platform_app
                where workspace_id = ? and platform = ? and registration = ?""")
                .params(workspace.value(), platform.slug(), registration)
                .query(byte[].class)
                .optional()
                .map(bytes -> sealed.open(place(workspace, platform, registration), bytes));
    }

    @Override
    public void save(WorkspaceId workspace, PlatformId platform, String registration, Credentials credentials) {
        jdbc.sql("""
                insert into platform_app (workspace_id, platform, registration, credentials) values (?, ?, ?, ?)
                on conflict (workspace_id, platform, registration) do update set credentials = excluded.credentials""")
                .params(
                        workspace.value(),
                        platform.slug(),
                        registration,
                        sealed.seal(place(workspace, platform, registration), credentials))
                .update();
    }

    private static Place place(WorkspaceId workspace, PlatformId platform, String registration) {
        return new Place(workspace, "app/" + platform + "/" + registration, "credentials");
    }
}
