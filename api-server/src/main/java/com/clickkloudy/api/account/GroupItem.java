package com.clickkloudy.api.account;

import com.clickkloudy.storage.account.AccountGroups.Sized;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Schema(name = "AccountGroupItem", description = "A group of accounts in a list.")
record GroupItem(
        UUID id,
        String name,

        @Schema(description = "Counts every change; the ETag.")
        long revision,

        @Schema(description = "How many are in it and not disconnected.")
        int accounts,

        Instant createdAt) {
    static GroupItem of(Sized sized) {
        var group = sized.group();
        return new GroupItem(group.id().value(), group.name(), group.revision(), sized.accounts(), group.createdAt());
    }
}
