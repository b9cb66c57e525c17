package com.clickkloudy.model.campaign.post;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Instant;
import java.util.Optional;

/// One campaign on one account.
///
/// @param dueAt its slot: when it should leave
/// @param notAfter after it, it never leaves silently
/// @param waitsUntil when a waiting post goes on
/// @param trouble why it waits, is parked or has failed
/// @param sentAt when it was last claimed to be sent
/// @param nextLook when an unconfirmed post is looked for again; empty if only a person can tell
/// @param tries how many attempts there are
public record Post(
        PostId id,
        WorkspaceId workspace,
        CampaignId campaign,
        AccountId account,
        PlatformId platform,
        PostState state,
        Instant dueAt,
        Instant notAfter,
        Optional<Instant> waitsUntil,
        Optional<Trouble> trouble,
        Optional<Remote> remote,
        Optional<Instant> sentAt,
        Optional<Instant> publishedAt,
        Optional<Instant> nextLook,
        int tries) {

    /// What stands in a post's way, in words for people.
    ///
    /// @param field what to change, as a pointer into the content, where known
    public record Trouble(FailureKind kind, Optional<String> field, String message) {}
}
