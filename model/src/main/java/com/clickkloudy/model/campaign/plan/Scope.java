package com.clickkloudy.model.campaign.plan;

/// One thing that a platform counts by, under a name that is the same in every campaign.
///
/// @param name as `host/mastodon/social.example`
public record Scope(String name) {
    public Scope {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A scope needs a name.");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
