package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.storage.account.AccountOrder;
import com.clickkloudy.storage.page.BadCursor;
import com.clickkloudy.storage.page.Cursor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// An order of accounts as SQL, and the place in it behind a cursor: what comes first in that order, the name, the id.
///
/// @param key what it is ordered by first
/// @param where begins with ` and `; empty at the beginning
record AccountPlace(AccountOrder by, String key, String where, Map<String, Object> parameters) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]{1,32}");

    static AccountPlace of(AccountOrder order, Optional<String> cursor) {
        var parameters = new HashMap<String, Object>();
        var key = key(order);
        var where = cursor.map(text -> after(order, key, text, parameters)).orElse("");
        return new AccountPlace(order, key, where, parameters);
    }

    /// Numbers count microseconds.
    private static String key(AccountOrder by) {
        return switch (by) {
            case HEALTH -> AccountRow.RANK;
            case NAME -> "0 * sort_rank";
            case PLATFORM -> "platform";
            case CONNECTED -> "(-extract(epoch from connected_at) * 1000000)::bigint";
            case SIGN_IN_END ->
                "case when not renews and credentials_expire_at is not null"
                        + " then (extract(epoch from credentials_expire_at) * 1000000)::bigint"
                        + " else 9223372036854775807 end";
        };
    }

    private static String after(AccountOrder by, String key, String text, Map<String, Object> parameters) {
        var keys = Cursor.read(text, 4).keys();
        var isSlug = by == AccountOrder.PLATFORM;
        if (!keys.get(0).equals(by.name())
                || !(isSlug ? SLUG : NUMBER).matcher(keys.get(1)).matches()) {
            throw new BadCursor(null);
        }
        try {
            parameters.put("afterKey", isSlug ? keys.get(1) : Long.valueOf(keys.get(1)));
            parameters.put("afterId", UUID.fromString(keys.get(3)));
        } catch (IllegalArgumentException e) {
            throw new BadCursor(e);
        }
        parameters.put("afterName", keys.get(2));
        return " and (" + key + ", sort_name, id) > (:afterKey, :afterName, :afterId)";
    }

    String order() {
        return key + ", sort_name, id";
    }

    Cursor cursor(String found, AccountRow row) {
        return Cursor.of(by.name(), found, row.sortName(), row.account().id());
    }
}
