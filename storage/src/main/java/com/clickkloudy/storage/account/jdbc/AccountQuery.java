package com.clickkloudy.storage.account.jdbc;

import static java.util.Locale.ROOT;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.AccountFilter;
import java.util.HashMap;
import java.util.Map;

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
            where.append(" and " + AccountRow.HEALTH + " in (:healths)");
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

    AccountQuery and(AccountPlace place) {
        var more = new HashMap<>(parameters);
        more.putAll(place.parameters());
        return new AccountQuery(where + place.where(), more);
    }
}
