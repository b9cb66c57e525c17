package com.clickkloudy.model.campaign.post;

import java.util.Set;

/// Where a post stands. The one table for rows, the API and search attributes.
public enum PostState {
    PLANNED,
    PREPARED,
    WAITING,
    SENDING,
    ACCEPTED,
    PUBLISHED,
    ATTENTION,
    FAILED,
    SKIPPED,
    CANCELLED;

    /// Not yet claimed: what a pause holds back and a cancel takes out.
    public static final Set<PostState> OPEN = Set.of(PLANNED, PREPARED, WAITING);

    /// With the platform: nothing can hold it back any more.
    public static final Set<PostState> IN_FLIGHT = Set.of(SENDING, ACCEPTED);

    /// @return the states that may follow this one
    public Set<PostState> next() {
        return switch (this) {
            case PLANNED -> Set.of(PREPARED, SENDING, WAITING, ATTENTION, CANCELLED, SKIPPED);
            case PREPARED -> Set.of(SENDING, WAITING, PLANNED, ATTENTION, CANCELLED, SKIPPED);
            case WAITING -> Set.of(PLANNED, PREPARED, SENDING, ATTENTION, CANCELLED, SKIPPED);
            case SENDING -> Set.of(ACCEPTED, PUBLISHED, WAITING, ATTENTION, FAILED);
            case ACCEPTED -> Set.of(PUBLISHED, ATTENTION);
            case PUBLISHED -> Set.of();
            case ATTENTION -> Set.of(PLANNED, PUBLISHED, SKIPPED, FAILED, CANCELLED);
            case FAILED, SKIPPED, CANCELLED -> Set.of(PLANNED);
        };
    }
}
