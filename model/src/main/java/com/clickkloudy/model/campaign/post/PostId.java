package com.clickkloudy.model.campaign.post;

import java.util.UUID;

/// Names the post of one campaign on one account.
public record PostId(UUID value) {
    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
