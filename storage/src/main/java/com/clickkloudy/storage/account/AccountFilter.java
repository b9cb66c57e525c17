package com.clickkloudy.storage.account;

import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.platform.PlatformId;
import java.util.Optional;
import java.util.Set;

/// Which accounts to list; an empty set leaves its question open.
///
/// @param groups in any of them
/// @param text to be found in name, handle or address
public record AccountFilter(
        Set<PlatformId> platforms, Set<AccountHealth> healths, Set<GroupId> groups, Optional<String> text) {
    public AccountFilter {
        platforms = Set.copyOf(platforms);
        healths = Set.copyOf(healths);
        groups = Set.copyOf(groups);
        text = text.map(String::strip).filter(each -> !each.isEmpty());
    }

    public static AccountFilter all() {
        return new AccountFilter(Set.of(), Set.of(), Set.of(), Optional.empty());
    }
}
