package com.clickkloudy.api.campaign;

import com.clickkloudy.api.audience.NamedGroups.Named;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.media.Media;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// A campaign's parts, found in the workspace.
///
/// @param chosen one by one or by their platform, each once
/// @param groups as they were named
/// @param members who is in the groups now
/// @param files in the order of the content's attachments
record Composed(Content content, List<Account> chosen, List<Named> groups, List<Account> members, List<Media> files) {
    Composed(Content content, List<Account> accounts, List<Media> files) {
        this(content, accounts, List.of(), List.of(), files);
    }

    /// @return everybody who would post it, in the order in which they were chosen, each once
    List<Account> accounts() {
        var all = new LinkedHashMap<AccountId, Account>();
        Stream.concat(chosen.stream(), members.stream()).forEach(each -> all.putIfAbsent(each.id(), each));
        return List.copyOf(all.values());
    }

    List<AccountId> chosenIds() {
        return chosen.stream().map(Account::id).toList();
    }

    /// @return each once
    List<GroupId> groupIds() {
        return groups.stream().map(Named::id).distinct().toList();
    }
}
