package com.clickkloudy.simulator.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An account as the person who owns it knows it: its name, and what signs in to it.
///
/// @param account the name by which the ledger knows it
public record Credentials(String platform, String account, Map<String, @Nullable Object> facts) {
    /// A fact as text.
    ///
    /// @throws IllegalArgumentException where the platform gives no such fact
    public String get(String name) {
        Object value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException(platform + " gives no " + name);
        }
        return value.toString();
    }

    /// What a person types to connect the account, by the name of the field.
    public Map<String, String> form() {
        return facts.get("form") instanceof Map<?, ?> typed
                ? typed.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> String.valueOf(each.getKey()), each -> String.valueOf(each.getValue())))
                : Map.of();
    }

    public Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("platform", platform);
        json.put("account", account);
        json.putAll(facts);
        return json;
    }
}
