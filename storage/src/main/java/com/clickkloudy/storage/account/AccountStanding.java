package com.clickkloudy.storage.account;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.GroupId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// An account with how it is, and since when.
///
/// @param zone where its readers are, if a person said so
/// @param signInEnds when a person has to sign in anew; empty where that has no end or renews itself
/// @param groups those that it is in
public record AccountStanding(
        Account account,
        AccountHealth health,
        Instant since,
        Optional<Instant> signInEnds,
        Optional<ZoneId> zone,
        List<GroupId> groups) {
    public AccountStanding {
        groups = List.copyOf(groups);
    }
}
