package com.clickkloudy.storage.account;

import com.clickkloudy.model.account.Account;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// An account with how it is, and since when.
///
/// @param zone where its readers are, if a person said so
public record AccountStanding(Account account, AccountHealth health, Instant since, Optional<ZoneId> zone) {}
