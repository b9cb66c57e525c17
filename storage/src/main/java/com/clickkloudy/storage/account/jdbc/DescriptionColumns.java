package com.clickkloudy.storage.account.jdbc;

import static java.util.Locale.ROOT;

import com.clickkloudy.storage.account.Description;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The columns that say how an account is, as its platform told. An account that told is reached.
final class DescriptionColumns {
    static final String SET = """
            handle = :handle, name = :name, home = coalesce(:home, account.home), avatar = :avatar, limits = :limits::jsonb,
            sort_name = :sort_name, search = concat_ws(' ', :search::text, lower(coalesce(:home, account.home))),
            unreached_since = null, checked_at = now()
            """;

    private DescriptionColumns() {}

    static Map<String, @Nullable Object> of(Description description) {
        var name = description.name().isBlank() ? description.handle() : description.name();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("handle", description.handle());
        columns.put("name", name);
        columns.put("home", description.home().map(URI::toString).orElse(null));
        columns.put("avatar", description.avatar().map(URI::toString).orElse(null));
        columns.put("limits", LimitsJson.write(description.limits()));
        columns.put("sort_name", name.toLowerCase(ROOT));
        columns.put("search", (name + " " + description.handle()).toLowerCase(ROOT));
        return columns;
    }
}
