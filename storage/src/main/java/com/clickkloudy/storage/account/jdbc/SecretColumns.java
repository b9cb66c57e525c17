package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.account.Credentials;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The columns that hold an account's secrets. They are renewed after about two thirds of their time, not all accounts
/// that were connected together at once.
final class SecretColumns {
    static final String SET = """
            credentials = :sealed, credentials_expire_at = :expire, renews = :renews, handed_in_at = null,
            renew_at = now() + (:expire::timestamptz - now()) * (0.6 + 0.15 * random())
            """;

    private SecretColumns() {}

    static Map<String, @Nullable Object> of(byte[] sealed, Credentials credentials) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("sealed", sealed);
        columns.put("renews", credentials.renewsItself());
        columns.put(
                "expire",
                credentials.expiresAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
        return columns;
    }
}
