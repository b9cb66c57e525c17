package com.clickkloudy.api.campaign;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.storage.campaign.PostRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Schema(description = "A post in a list.")
record PostItem(
        UUID id,
        UUID campaignId,
        PostAccount account,
        PostState state,

        @Schema(description = "When it should leave.") Instant slot,

        Optional<Instant> sentAt,
        Optional<Instant> publishedAt,

        @Schema(format = "uri-reference", description = "The post on the platform.")
        Optional<URI> url,

        Optional<PostFailure> failure,
        int tries,
        Optional<Instant> waitsUntil,

        @Schema(description = "When an unconfirmed post is looked for again; absent if only a person can tell.")
        Optional<Instant> nextLook,

        @Schema(description = "How many times it was looked for and not there.")
        int looksDone,

        Instant stateSince,

        @Schema(format = "uri-reference", description = "Its own workflow in Temporal, for operators.")
        Optional<URI> temporal) {

    static PostItem of(PostRow row, Optional<Account> account, TemporalLinks links) {
        var post = row.post();
        return new PostItem(
                post.id().value(),
                post.campaign().value(),
                PostAccount.of(post, account),
                post.state(),
                post.dueAt(),
                post.sentAt(),
                post.publishedAt(),
                post.remote().flatMap(Remote::url),
                post.trouble()
                        .map(trouble -> PostFailure.of(trouble, post.nextLook().isPresent())),
                post.tries(),
                post.waitsUntil(),
                post.nextLook(),
                row.looks(),
                row.changedAt(),
                row.resolving() ? links.post(post.id()) : links.campaign(post.campaign()));
    }

    @Schema(description = "The account a post belongs to.")
    record PostAccount(
            UUID id,
            String platform,
            String name,
            String handle,

            @Schema(format = "uri-reference") Optional<URI> url,
            @Schema(format = "uri-reference") Optional<URI> avatarUrl,
            AccountStatus status) {
        static PostAccount of(Post post, Optional<Account> account) {
            return new PostAccount(
                    post.account().value(),
                    post.platform().slug(),
                    account.map(Account::name).orElse(""),
                    account.map(Account::handle).orElse(""),
                    account.flatMap(Account::home),
                    account.flatMap(Account::avatar),
                    account.map(Account::status).orElse(AccountStatus.DISCONNECTED));
        }
    }

    @Schema(description = "Why it did not simply go out.")
    record PostFailure(
            FailureKind kind,
            String sentence,

            @Schema(description = "The field the platform refused.")
            Optional<String> field,

            ReasonAction action) {
        static PostFailure of(Post.Trouble trouble, boolean looking) {
            return new PostFailure(
                    trouble.kind(), trouble.message(), trouble.field(), ReasonAction.of(trouble.kind(), looking));
        }
    }
}
