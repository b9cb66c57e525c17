package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.platform.Rate;
import java.time.Instant;

/// What is taken of a scope at one instant already: by other campaigns, or by posts that have left.
///
/// @param files how many files those posts bring over, all together
public record Reserved(Scope scope, Instant at, int posts, int files) {
    public Reserved {
        if (posts < 0 || files < 0) {
            throw new IllegalArgumentException("A reservation takes at least nothing.");
        }
    }

    int of(Rate.Call call) {
        return cost(call, posts, files);
    }

    /// @return how many calls of a kind so many posts with so many files make, all together
    static int cost(Rate.Call call, int posts, int files) {
        return switch (call) {
            case PUBLISH -> posts;
            case UPLOAD -> files;
            case ANY -> posts + files;
        };
    }
}
