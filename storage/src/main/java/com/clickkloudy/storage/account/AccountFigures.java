package com.clickkloudy.storage.account;

import com.clickkloudy.model.platform.PlatformId;
import java.util.Map;

/// Accounts that are not disconnected, counted.
public record AccountFigures(int total, Map<PlatformId, Integer> platforms, Map<AccountHealth, Integer> healths) {
    public AccountFigures {
        platforms = Map.copyOf(platforms);
        healths = Map.copyOf(healths);
    }
}
