package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Commands.Chosen;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Schema(description = "Some of a campaign's posts: those that match each of these. What is absent matches all.")
record PostChoice(
        Optional<
                        @Size(max = 100, message = "has too many platforms") List<
                                @Pattern(regexp = "[a-z0-9]{1,32}", message = "is not a platform's slug") String>>
                platforms,

        @Schema(description = "What is in their way. An unconfirmed post is decided by itself.")
        Optional<@Size(max = 20, message = "has too many kinds") List<FailureKind>> kinds,

        @Schema(description = "By themselves; also those that were skipped or cancelled.")
        Optional<@Size(max = Campaign.MAX_AUDIENCE, message = "has too many posts") List<UUID>> postIds) {
    /// What a person can do something about by trying again: the rest waits for a reconnect or leaves by itself.
    static final List<FailureKind> RETRIED = List.of(
            FailureKind.REFUSED, FailureKind.DUPLICATE, FailureKind.MISSED, FailureKind.GONE, FailureKind.DEADLINE);

    static PostChoice all() {
        return new PostChoice(Optional.empty(), Optional.empty(), Optional.empty());
    }

    Chosen toRetry() {
        return chosen(postIds.isPresent() ? List.of() : RETRIED);
    }

    /// @throws Refusal 422 if nothing is chosen: whoever means all of them cancels the campaign
    Chosen toSkip() {
        if (platforms.isEmpty() && kinds.isEmpty() && postIds.isEmpty()) {
            throw Refusal.invalid(new FieldError("/posts", "Say which: by platform, by kind, or each by itself."));
        }
        return chosen(List.of());
    }

    private Chosen chosen(List<FailureKind> otherwise) {
        refuseUnconfirmed();
        refuseNone("/posts/platforms", platforms);
        refuseNone("/posts/kinds", kinds);
        refuseNone("/posts/postIds", postIds);
        return new Chosen(
                kinds.orElse(otherwise),
                platforms.orElse(List.of()).stream().map(PlatformId::new).toList(),
                postIds.orElse(List.of()).stream().map(PostId::new).toList());
    }

    private void refuseUnconfirmed() {
        if (kinds.orElse(List.of()).contains(FailureKind.UNCONFIRMED)) {
            throw Refusal.invalid(new FieldError(
                    "/posts/kinds", "An unconfirmed post may be out. Look at it, and decide about it by itself."));
        }
    }

    private static void refuseNone(String field, Optional<? extends List<?>> given) {
        if (given.isPresent() && given.get().isEmpty()) {
            throw Refusal.invalid(new FieldError(field, "Choose at least one, or leave this out."));
        }
    }
}
