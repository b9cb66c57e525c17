package com.clickkloudy.model.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One piece of content for many accounts at one time.
///
/// @param audience of a draft the accounts chosen one by one, then every account that has a post in it
/// @param groups whose accounts join the audience when it is scheduled, as they are then
/// @param revision counts every change
/// @param version counts changes of content, audience or schedule only: what was prepared for an older one is stale
/// @param dueAt the derived instant; empty in a draft without a schedule
public record Campaign(
        CampaignId id,
        WorkspaceId workspace,
        String name,
        Content content,
        List<AccountId> audience,
        List<GroupId> groups,
        Optional<Schedule> schedule,
        CampaignState state,
        Gate gate,
        long revision,
        int version,
        Optional<Instant> dueAt,
        Instant createdAt) {

    /// More accounts than one installation is meant to hold.
    public static final int MAX_AUDIENCE = 10_000;

    public static final int MAX_NAME = 200;

    public Campaign {
        audience = List.copyOf(audience);
        groups = List.copyOf(groups);
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("A campaign's name has 1 to " + MAX_NAME + " characters.");
        }
        if (audience.size() > MAX_AUDIENCE) {
            throw new IllegalArgumentException("A campaign goes to at most " + MAX_AUDIENCE + " accounts.");
        }
    }
}
