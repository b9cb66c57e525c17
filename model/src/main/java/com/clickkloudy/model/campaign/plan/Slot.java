package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;
import java.time.Instant;
import java.util.Optional;

/// When one post leaves.
///
/// @param wanted when it would leave if there were no limits
/// @param at empty if it finds no place in time
/// @param why the limit that it waits for; empty if it waits for none
public record Slot(AccountId account, PlatformId platform, Instant wanted, Optional<Instant> at, Optional<Rate> why) {}
