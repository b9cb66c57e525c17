package com.clickkloudy.model.campaign.series;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.platform.PlatformId;
import java.util.List;

/// What every campaign of a series is made from.
///
/// @param accounts chosen one by one
/// @param groups every account that these have when the campaign is made
/// @param platforms every account that these have when the campaign is made
public record Template(
        String name,
        Content content,
        List<AccountId> accounts,
        List<GroupId> groups,
        List<PlatformId> platforms,
        Recurrence recurrence) {
    public Template {
        accounts = List.copyOf(accounts);
        groups = List.copyOf(groups);
        platforms = List.copyOf(platforms);
        if (name.isBlank() || name.length() > Campaign.MAX_NAME) {
            throw new IllegalArgumentException("A series' name has 1 to " + Campaign.MAX_NAME + " characters.");
        }
        if (accounts.size() > Campaign.MAX_AUDIENCE) {
            throw new IllegalArgumentException("A campaign goes to at most " + Campaign.MAX_AUDIENCE + " accounts.");
        }
    }
}
