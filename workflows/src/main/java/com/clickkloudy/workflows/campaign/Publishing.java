package com.clickkloudy.workflows.campaign;

import io.temporal.activity.ActivityInterface;

/// Speaks to the platform about one post.
@ActivityInterface
public interface Publishing {
    /// Claims and sends. Whatever happens, the platform is asked at most once per claim, and there is no second claim
    /// while the outcome of the first is unknown.
    PostAnswer publishPost(PostRef post);

    /// Follows an accepted post to its end.
    PostAnswer settlePost(PostRef post);

    /// Looks for a post whose outcome is unknown, by what its platform offers.
    PostAnswer verifyPost(PostRef post);
}
