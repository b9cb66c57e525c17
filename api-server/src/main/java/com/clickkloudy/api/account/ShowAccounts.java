package com.clickkloudy.api.account;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.storage.account.AccountOrder;
import com.clickkloudy.storage.account.AccountStanding;
import com.clickkloudy.storage.campaign.Posts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells accounts with what is known of them besides: when they last posted, and until when they are signed in.
@Component
final class ShowAccounts {
    private final Platforms platforms;
    private final Posts posts;

    ShowAccounts(Platforms platforms, Posts posts) {
        this.platforms = platforms;
        this.posts = posts;
    }

    List<AccountAnswer> show(WorkspaceId workspace, List<AccountStanding> standings) {
        var ids = standings.stream().map(each -> each.account().id()).toList();
        var last = posts.lastPublished(workspace, ids);
        var ending = ending();
        return standings.stream()
                .map(each -> {
                    var account = each.account();
                    var ends = each.signInEnds().filter(at -> ending.contains(account.platform()));
                    return AccountAnswer.of(each, ends, Optional.ofNullable(last.get(account.id())));
                })
                .toList();
    }

    AccountOrder order(AccountSort sort) {
        return new AccountOrder(sort.by(), ending());
    }

    /// Where nobody but a person signs in anew.
    private Set<PlatformId> ending() {
        return platforms.all().stream()
                .filter(each -> !(each instanceof Refreshes))
                .map(Connector::profile)
                .map(Profile::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
