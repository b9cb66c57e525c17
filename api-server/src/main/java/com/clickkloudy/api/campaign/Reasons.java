package com.clickkloudy.api.campaign;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.campaign.Posts.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Schema(description = "Why posts of a campaign did not simply go out; what needs a person first.")
record Reasons(List<ReasonGroup> groups) {
    static Reasons of(List<Reason> reasons) {
        return new Reasons(reasons.stream()
                .map(ReasonGroup::of)
                .sorted(Comparator.comparing((ReasonGroup group) -> !group.needsYou())
                        .thenComparing(ReasonGroup::count, Comparator.reverseOrder()))
                .toList());
    }

    @Schema(description = "Posts with the same reason and the same thing to do.")
    record ReasonGroup(
            FailureKind kind,
            String sentence,
            int count,
            ReasonAction action,

            @Schema(description = "False: nothing to do yet, or nothing to be done.")
            boolean needsYou,

            @Schema(description = "True: retryFailed of the campaign takes these along.")
            boolean retried,

            List<PlatformCount> platforms,

            @Schema(description = "The accounts concerned, at most 50.")
            List<UUID> accountIds,

            Optional<Instant> since,
            Optional<Instant> nextLook,
            Optional<Instant> retryAfter) {
        static ReasonGroup of(Reason reason) {
            var action = ReasonAction.of(reason.kind(), reason.nextLook().isPresent());
            return new ReasonGroup(
                    reason.kind(),
                    reason.message(),
                    reason.posts(),
                    action,
                    reason.state() == PostState.ATTENTION && action != ReasonAction.NONE,
                    PostChoice.RETRIED.contains(reason.kind()),
                    reason.platforms().entrySet().stream()
                            .map(each -> new PlatformCount(each.getKey().slug(), each.getValue()))
                            .sorted(Comparator.comparing(PlatformCount::platform))
                            .toList(),
                    reason.accounts().stream().map(AccountId::value).toList(),
                    reason.since(),
                    reason.nextLook(),
                    reason.waitsUntil());
        }
    }

    @Schema(description = "How many on one platform.")
    record PlatformCount(String platform, int count) {}
}
