package com.clickkloudy.api.account;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.storage.account.AccountGroups.Sized;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Schema(name = "AccountGroup", description = "Accounts that are chosen together.")
record GroupAnswer(
        UUID id,
        String name,

        @Schema(description = "Counts every change; the ETag.")
        long revision,

        @Schema(description = "Who is in it and not disconnected, by name.")
        List<UUID> accountIds,

        Instant createdAt) {
    static GroupAnswer of(Sized sized, List<AccountId> accounts) {
        var group = sized.group();
        return new GroupAnswer(
                group.id().value(),
                group.name(),
                group.revision(),
                accounts.stream().map(AccountId::value).toList(),
                group.createdAt());
    }
}
