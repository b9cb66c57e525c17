package com.clickkloudy.storage.account;

import com.clickkloudy.model.account.Account;
import java.time.Instant;

/// An account with how it is, and since when.
public record AccountStanding(Account account, AccountHealth health, Instant since) {}
