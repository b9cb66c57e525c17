package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.PlatformApp;
import com.clickkloudy.storage.page.BadCursor;
import com.clickkloudy.storage.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A row of `platform_app`, without its secrets.
final class PlatformAppRow {
    /// Those that the workspace may use.
    static final String SELECT = """
            select id, platform, name, revision, facts, registration is not null as automatic, shared,
                workspace_id = :workspace as own, created_at,
                (select count(*) from account where app_id = app.id and status <> 'DISCONNECTED'
                    and (app.workspace_id = :workspace or account.workspace_id = :workspace)) as accounts
            from platform_app app where (workspace_id = :workspace or shared)
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlatformAppRow() {}

    static PlatformApp of(ResultSet row, int number) throws SQLException {
        return new PlatformApp(
                new PlatformAppId(row.getObject("id", UUID.class)),
                new PlatformId(row.getString("platform")),
                row.getString("name"),
                row.getLong("revision"),
                JSON.readValue(row.getString("facts"), new TypeReference<Map<String, String>>() {}),
                row.getBoolean("automatic"),
                row.getBoolean("shared"),
                row.getBoolean("own"),
                row.getInt("accounts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static String json(Map<String, String> facts) {
        return JSON.writeValueAsString(facts);
    }

    static Cursor cursor(PlatformApp app) {
        return Cursor.of(app.platform().slug(), app.name(), app.id());
    }

    /// The place behind which a page begins.
    record After(String platform, String name, UUID id) {
        private static final After START = new After("", "", new UUID(0, 0));

        static After read(Optional<String> cursor) {
            return cursor.map(text -> Cursor.read(text, 3).keys())
                    .map(keys -> new After(keys.get(0), keys.get(1), id(keys.get(2))))
                    .orElse(START);
        }

        private static UUID id(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException none) {
                throw new BadCursor(none);
            }
        }
    }
}
