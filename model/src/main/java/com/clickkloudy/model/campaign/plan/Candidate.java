package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A post that needs a slot.
///
/// @param zone the account's own, where it is known
/// @param asked when a person asked for this very post; it takes no part in the spread then
/// @param notAfter no slot of its own may be later; empty if only the plan's reach bounds it
public record Candidate(
        AccountId account,
        PlatformId platform,
        Scopes scopes,
        Optional<ZoneId> zone,
        Optional<Instant> asked,
        Optional<Instant> notAfter) {
    public Candidate(AccountId account, PlatformId platform, Scopes scopes) {
        this(account, platform, scopes, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
