package com.clickkloudy.storage.account.jdbc;

import static java.util.Locale.ROOT;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.AccountFilter;
import com.clickkloudy.storage.page.BadCursor;
import com.clickkloudy.storage.page.Cursor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The `where` of a list of accounts, with its parameters.
record AccountQuery(String where, Map<String, Object> parameters) {
    static AccountQuery of(WorkspaceId workspace, AccountFilter filter) {
        var parameters = new HashMap<String, Object>(Map.of("workspace", workspace.value()));
        var where = new StringBuilder("workspace_id = :workspace and status <> 'DISCONNECTED'");
        if (!filter.platforms().isEmpty()) {
            where.append(" and platform in (:platforms)");
            parameters.put(
                    "platforms",
                    filter.platforms().stream().map(PlatformId::slug).toList());
        }
        if (!filter.healths().isEmpty()) {
            where.append(" and health in (:healths)");
            parameters.put("healths", filter.healths().stream().map(Enum::name).toList());
        }
        if (!filter.groups().isEmpty()) {
            where.append(" and id in (select account_id from account_in_group where group_id in (:groups))");
            parameters.put(
                    "groups", filter.groups().stream().map(GroupId::value).toList());
        }
        filter.text().ifPresent(text -> {
            where.append(" and strpos(search, :text) > 0");
            parameters.put("text", text.toLowerCase(ROOT));
        });
        return new AccountQuery(where.toString(), parameters);
    }

    AccountQuery after(Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return this;
        }
        var keys = Cursor.read(cursor.get(), 3).keys();
        var more = new HashMap<>(parameters);
        try {
            more.put("rank", Integer.parseInt(keys.get(0)));
            more.put("id", UUID.fromString(keys.get(2)));
        } catch (IllegalArgumentException e) {
            throw new BadCursor(e);
        }
        more.put("name", keys.get(1));
        return new AccountQuery(where + " and (sort_rank, sort_name, id) > (:rank, :name, :id)", more);
    }
}
