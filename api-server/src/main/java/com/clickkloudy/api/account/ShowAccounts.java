package com.clickkloudy.api.account;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.account.AccountStanding;
import com.clickkloudy.storage.campaign.Posts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells accounts with what is known of them besides: when they last posted.
@Component
final class ShowAccounts {
    private final Posts posts;

    ShowAccounts(Posts posts) {
        this.posts = posts;
    }

    List<AccountAnswer> show(WorkspaceId workspace, List<AccountStanding> standings) {
        var ids = standings.stream().map(each -> each.account().id()).toList();
        var last = posts.lastPublished(workspace, ids);
        return standings.stream()
                .map(each -> AccountAnswer.of(
                        each, Optional.ofNullable(last.get(each.account().id()))))
                .toList();
    }
}
