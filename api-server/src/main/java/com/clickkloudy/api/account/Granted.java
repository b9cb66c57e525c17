package com.clickkloudy.api.account;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Keeps the accounts that a platform has just granted.
@Component
final class Granted {
    private final Accounts accounts;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Granted(Accounts accounts) {
        this.accounts = accounts;
    }

    List<AccountAnswer> keep(WorkspaceId workspace, PlatformId platform, List<Grant> grants) {
        var connections =
                grants.stream().map(grant -> connection(platform, grant)).toList();
        return accounts.connect(workspace, connections).stream()
                .flatMap(account -> accounts.standing(workspace, account.id()).stream())
                .map(AccountAnswer::of)
                .toList();
    }

    private Connection connection(PlatformId platform, Grant grant) {
        var shown = new Description(grant.handle(), grant.name(), grant.home(), grant.avatar(), grant.limits());
        return new Connection(new AccountId(ids.generate()), platform, grant.remoteId(), shown, grant.credentials());
    }
}
