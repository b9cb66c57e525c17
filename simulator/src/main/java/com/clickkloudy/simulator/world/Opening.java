package com.clickkloudy.simulator.world;

import java.util.HashMap;
import java.util.Map;

/// Accounts to be opened.
///
/// @param prefix of their names, which end in a number counted from 1
/// @param settings what else the platform wants to know: an instance, a bot
public record Opening(int count, String prefix, Map<String, String> settings) {
    public static final int MOST = 10_000;

    public Opening {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count is between 1 and " + MOST);
        }
        if (!prefix.matches("[a-z][a-z0-9]{0,19}")) {
            throw new IllegalArgumentException("prefix is 1 to 20 small letters and digits, and begins with a letter");
        }
        settings = Map.copyOf(settings);
    }

    public static Opening of(int count, String prefix) {
        return new Opening(count, prefix, Map.of());
    }

    public Opening with(String name, String value) {
        var more = new HashMap<>(settings);
        more.put(name, value);
        return new Opening(count, prefix, more);
    }

    public String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }
}
