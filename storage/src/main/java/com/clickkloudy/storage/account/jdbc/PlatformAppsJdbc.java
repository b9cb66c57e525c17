package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.access.Vault.Place;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.PlatformApp;
import com.clickkloudy.storage.account.PlatformApps;
import com.clickkloudy.storage.account.vault.SealedCredentials;
import com.clickkloudy.storage.page.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

record PlatformAppsJdbc(JdbcClient jdbc, SealedCredentials sealed) implements PlatformApps {
    private static final String OPEN =
            "select id, workspace_id, platform, registration, credentials from platform_app where ";

    @Override
    public Optional<Registered> find(WorkspaceId workspace, PlatformId platform, String registration) {
        return jdbc.sql(OPEN + "workspace_id = ? and platform = ? and registration = ?")
                .params(workspace.value(), platform.slug(), registration)
                .query(this::registered)
                .optional();
    }

    @Override
    public Optional<Registered> open(WorkspaceId workspace, PlatformAppId id) {
        return jdbc.sql(OPEN + "id = ? and (workspace_id = ? or shared)")
                .params(id.value(), workspace.value())
                .query(this::registered)
                .optional();
    }

    private Registered registered(ResultSet row, int number) throws SQLException {
        var platform = new PlatformId(row.getString("platform"));
        var id = new PlatformAppId(row.getObject("id", UUID.class));
        return new Registered(id, platform, sealed.open(place(row), row.getBytes("credentials")));
    }

    @Override
    public PlatformAppId save(
            WorkspaceId workspace, PlatformId platform, String registration, Credentials credentials) {
        var id = jdbc.sql("""
                insert into platform_app (workspace_id, platform, registration, name, facts, credentials)
                values (?, ?, ?, ?, ?::jsonb, ?)
                on conflict (workspace_id, platform, registration)
                    do update set facts = excluded.facts, credentials = excluded.credentials,
                        revision = platform_app.revision + 1
                returning id""")
                .params(
                        workspace.value(),
                        platform.slug(),
                        registration,
                        registration,
                        PlatformAppRow.json(credentials.facts()),
                        sealed.seal(place(workspace, platform, registration), credentials))
                .query(UUID.class)
                .single();
        return new PlatformAppId(id);
    }

    @Override
    public void add(WorkspaceId workspace, NewApp app) {
        jdbc.sql("""
                insert into platform_app (id, workspace_id, platform, name, shared, facts, credentials)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        app.id().value(),
                        workspace.value(),
                        app.platform().slug(),
                        app.name(),
                        app.shared(),
                        PlatformAppRow.json(app.credentials().facts()),
                        sealed.seal(place(workspace, app.platform(), app.id().toString()), app.credentials()))
                .update();
    }

    @Override
    public Optional<PlatformApp> find(WorkspaceId workspace, PlatformAppId id) {
        return jdbc.sql(PlatformAppRow.SELECT + "and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(PlatformAppRow::of)
                .optional();
    }

    @Override
    public List<PlatformApp> choices(WorkspaceId workspace, PlatformId platform) {
        return jdbc.sql(PlatformAppRow.SELECT + "and platform = :platform and registration is null order by name, id")
                .param("workspace", workspace.value())
                .param("platform", platform.slug())
                .query(PlatformAppRow::of)
                .list();
    }

    @Override
    public Page<PlatformApp> list(
            WorkspaceId workspace, Optional<PlatformId> platform, Optional<String> cursor, int limit) {
        var after = PlatformAppRow.After.read(cursor);
        var found = jdbc.sql(PlatformAppRow.SELECT + """
                and (:platform::text is null or platform = :platform)
                and (platform, name, id) > (:afterPlatform, :afterName, :afterId)
                order by platform, name, id limit :limit""")
                .param("workspace", workspace.value())
                .param("platform", platform.map(PlatformId::slug).orElse(null))
                .param("afterPlatform", after.platform())
                .param("afterName", after.name())
                .param("afterId", after.id())
                .param("limit", limit + 1)
                .query(PlatformAppRow::of)
                .list();
        return Page.of(found, limit, PlatformAppRow::cursor);
    }

    @Override
    public boolean change(WorkspaceId workspace, PlatformAppId id, Change change, long revision) {
        return jdbc.sql(OPEN + "id = ? and workspace_id = ? and revision = ?")
                .params(id.value(), workspace.value(), revision)
                .query((row, number) -> changed(row, change))
                .optional()
                .filter(now -> jdbc.sql("""
                                update platform_app
                                set name = coalesce(:name, name), credentials = :now, revision = revision + 1
                                where id = :id and revision = :revision""")
                                .param("name", change.name().orElse(null))
                                .param("now", now)
                                .param("id", id.value())
                                .param("revision", revision)
                                .update()
                        == 1)
                .isPresent();
    }

    private byte[] changed(ResultSet row, Change change) throws SQLException {
        var before = sealed.open(place(row), row.getBytes("credentials"));
        var secrets = new HashMap<>(before.secrets());
        secrets.putAll(change.secrets());
        return sealed.seal(place(row), new Credentials(secrets, before.facts(), before.expiresAt()));
    }

    @Override
    public boolean remove(WorkspaceId workspace, PlatformAppId id) {
        return jdbc.sql("""
                delete from platform_app where workspace_id = ? and id = ? and not exists (
                    select from account where app_id = platform_app.id and status <> 'DISCONNECTED')""").params(workspace.value(), id.value()).update() == 1;
    }

    /// @param row with `id`, `workspace_id`, `platform` and `registration`
    static Place place(ResultSet row) throws SQLException {
        var name = Optional.ofNullable(row.getString("registration")).orElse(row.getString("id"));
        var owner = new WorkspaceId(row.getObject("workspace_id", UUID.class));
        return place(owner, new PlatformId(row.getString("platform")), name);
    }

    private static Place place(WorkspaceId workspace, PlatformId platform, String name) {
        return new Place(workspace, "app/" + platform + "/" + name, "credentials");
    }
}
